// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "cli/clock.hpp"
#include "cli/commands/review.hpp"
#include "cli/exit_code.hpp"
#include "cli/journal.hpp"
#include "cli/ui/progress.hpp"
#include "judge/support/error.hpp"
#include "practice/fit.hpp"
#include "practice/uuid.hpp"

namespace cli {
namespace {

using ui::Json;

Json to_json(const practice::Fit& fit) {
    std::vector<Json> weights;
    for (const double w : fit.weights) weights.push_back(Json::real(w));
    return Json::object({{"schema", Json::string("spar.review.fit/1")},
                         {"better", Json::boolean(fit.better)},
                         {"reviews", Json::integer(static_cast<std::int64_t>(fit.reviews))},
                         {"loss_before", Json::real(fit.loss_before)},
                         {"loss_after", Json::real(fit.loss_after)},
                         {"w", Json::list(weights)}});
}

int fit(Context& context) {
    const practice::History history;
    const auto logs = practice::review_logs(history, calendar(context));
    const std::size_t count = practice::telling_reviews(logs);
    if (count < practice::kEnoughReviews)
        throw judge::UserError(
            judge::Fault::state,
            fmt::format("{} reviews of a later day are too few to learn from: it takes {}; until "
                        "then the weights of many people are the better guess",
                        count, practice::kEnoughReviews));
    practice::Fit fitted;
    {
        ui::Progress progress(context.globals().quiet ? ui::Screen{} : context.talk_screen());
        fitted = practice::fit_weights(
            logs,
            [&](double share) { progress.show("%", static_cast<std::size_t>(share * 100), 100); },
            context.stop());
    }
    if (context.stop().stop_requested()) return kInterrupted;
    if (fitted.better)
        history.record(
            {.events = {{practice::new_uuid(now()), now(), std::string(practice::event::kWeights),
                         "", "", to_json(fitted).text}}});
    if (context.json())
        context.print(to_json(fitted));
    else
        context.print(fmt::format(
            "{} reviews; log loss on those kept apart: {:.4f} with the weights of many people, "
            "{:.4f} with yours\n{}",
            fitted.reviews, fitted.loss_before, fitted.loss_after,
            fitted.better ? "yours are used from now on" : "not better: nothing was changed"));
    return kOk;
}

}  // namespace

void add_review_fit(Arguments& review) {
    review.command("fit", "Fit the schedule to your own log, when it holds enough reviews")
        .footer(
            "A fifth of the cards is kept apart: the fit is taken only if it predicts those "
            "better.")
        .action(fit);
}

}  // namespace cli
