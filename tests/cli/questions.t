A question is shown, and answered in the same terms by anybody who has the seed.

  $ spar show prob-bayes-test --seed 7
  What a positive screen means
  ════════════════════════════
  
  A factory scans every board for a hidden crack. A share q = 1% of the boards is cracked. The scanner
  flags a cracked board with probability 0.99 and passes a sound one with probability 0.9.
  
  A board is flagged. How probable is it that the board is cracked?
  
  easy · 4 min · probability · numeric · instance 7 (--seed N draws another)
  answer with: spar test prob-bayes-test --seed 7 --answer …  (a number or a formula, to 3 significant digits)
  $ spar test prob-bayes-test --seed 7 --answer 0.95
  ✘ Wrong
  
  The right answer is `0.090909`.
  
  Of N boards, Nqs are cracked and flagged, and N(1 − q)(1 − c) are sound and flagged. The share of
  the first kind among all flagged ones is qs/(qs + (1 − q)(1 − c)). Where cracks are rare, even a
  good scanner mostly flags sound boards.
  instance 7; --seed N draws another
  [1]
  $ spar show fx-gini-two-class --explain --ascii -q
  Gini impurity of two classes
  ============================
  
  A node holds a share p of positives, the others are negatives. Write its Gini impurity
  1 - sum_k p_k^2 in terms of p.
  
  Answer
  
  2p(1-p)
  
  1 - p^2 - (1 - p)^2 = 2p(1 - p): the probability that two random members differ in class.
  
  easy - 4 min - classical-ml - formula
  $ spar test fx-gini-two-class --answer '1-p^2-(1-p)^2'
  ✔ Right
  
  1 − p² − (1 − p)² = 2p(1 − p): the probability that two random members differ in class.
  $ spar test fx-gini-two-class --answer 'p*(1-p)'
  ✘ Wrong
  
  at p = 0.961082 the answer is 0.037402995; it should be 0.074805991
  
  That is the variance of a Bernoulli variable, half of it.
  
  The right answer is `2*p*(1-p)`.
  
  1 − p² − (1 − p)² = 2p(1 − p): the probability that two random members differ in class.
  [1]
  $ spar test fx-gini-two-class --answer '2p(1-p)' --json
  {"schema": "spar.answer/1", "question": "fx-gini-two-class", "kind": "formula", "seed": 1, "verdict": "AC", "score": 1, "got": "2p(1-p)", "expected": "2*p*(1-p)", "trap": null, "message": null, "marks": [], "explanation": "$1-p^2-(1-p)^2 = 2p(1-p)$: the probability that two random members differ in class.\n"}

What cannot be read is refused with its place.

  $ spar test fx-gini-two-class --answer '2*p*(1-q)'
  answer:1:8: error: "q" is not known here; the variables are p
      1 | 2*p*(1-q)
        |        ^
  [2]
  $ spar test fx-gini-two-class --answer '1/2p'
  answer:1:4: error: a product without * after a division can be read two ways; write * or brackets
      1 | 1/2p
        |    ^
  [2]
  $ spar test prob-bayes-test --answer '0,25'
  answer:1:2: error: a comma parts thousands (1,024); write 0.25 with a point
      1 | 0,25
        |  ^
  [2]
  $ spar test prob-bayes-test < /dev/null
  error: prob-bayes-test is a question: give --answer (a number or a formula, to 3 significant digits)
  [2]
  $ spar test prob-bayes-test --answer 1 --seed x
  error: --seed: "x" is not a whole number
  [2]
  $ spar test pair-with-gap --answer 1
  error: --answer is for questions; a problem is solved by a program
  [2]

Letters follow the file's order; a part of the credit is a part.

  $ spar test stat-power-levers --answer a,b,d -q | head -1
  ✔ Right
  $ spar test stat-power-levers --answer a,b -q
  ✘ Partly right: 67 %
  
  2 of 3 right ones, 0 wrong
  
  The right answer is `a,b,d`.
  
  Power grows with effect divided by standard error, and with the level. Variance reduction (pairing,
  stratifying, CUPED) is often the cheapest lever.
  [1]
  $ spar test ml-leakage-pipeline --answer c,a,e,d,b -q | head -1
  ✔ Right
  $ spar test ml-l1-vs-l2 --answer 1=a,2=b,3=b,4=a,5=a -q | head -3
  ✘ Partly right: 80 %
  
  not right: 5
  $ spar test stat-ci-meaning --answer a -q | head -3
  ✘ Wrong
  
  a: The mean is fixed and this interval is fixed: it holds the mean or it does not. A Bayesian
  $ spar test nlp-bpe-first-merge --seed 3 --answer 'nothing' -q | head -3
  ✘ Wrong
  
  The right answer is `a n`.

Free answers are for the candidate to grade.

  $ spar test dl-why-sqrt-dk --answer 'The variance of the logits is d_k, so the softmax saturates.' --json | grep -o '"verdict".*"got"'
  "verdict": "SK", "score": null, "got"
  $ spar test dl-why-sqrt-dk --answer 'The variance of the logits is d_k, so the softmax saturates.' --confirm 1,2 -q | head -3
  ✘ Partly right: 67 %
  
  you confirmed 2 of 4 points (self-assessed)

Names.

  $ spar show prob-bayes-tset
  error: nothing is called "prob-bayes-tset"; did you mean the question "prob-bayes-test"?
  [4]
  $ spar show stat- -q
  error: "stat-" is ambiguous; it begins stat-ab-novelty-peeking, stat-ab-sample-size, stat-binomial-pvalue, stat-blended-sd, stat-bootstrap-unique, stat-ci-halfwidth, stat-ci-meaning, stat-ess, …
  [4]
  $ spar show rl-egr -q | head -1
  How often is greedy greedy?
  $ spar list svm --kind question
  #  name           title                kind     level  min
     ml-svm-margin  Width of the margin  numeric  easy     4
  $ spar list residual --kind free
  #  name             title                          kind  level   min
     dl-residual-why  Why residual connections help  free  medium    8
  $ spar list nothing-like-it
  no problem or question fits
  [4]

A quiz reads its answers from stdin, keeps them, and asks again what went wrong.

  $ printf '?\nq\n' | spar quiz gini --kind formula --seed 1 -q | head -4
  [1/1] easy · 4 min · classical-ml · formula
  Gini impurity of two classes
  ════════════════════════════
  
  $ printf 'p*(1-p)\n' | spar quiz gini --kind formula --seed 1 -q | tail -5 | sed 's/[0-9]* s a/N s a/; s/--seed [0-9]*/--seed N/'
  
  0 of 1 right, N s a question.
  Look again at:
    spar show fx-gini-two-class --seed N --explain
  `spar quiz --review` asks these once more.
  $ spar quiz --review --json -q --seed 2 < /dev/null
  {"schema": "spar.quiz/1", "questions": [], "score": 0, "brier": null, "ended": "the input ended"}
  $ printf '2*p*(1-p)\n' | spar quiz --review --seed 2 -q | tail -1 | sed 's/[0-9]* s a/N s a/'
  1 of 1 right, N s a question.
  $ spar quiz --review < /dev/null
  error: there is nothing to review: no question was answered wrongly (in this selection)
  [4]
  $ cut -d, -f1-2,5- $HOME/.local/spar/quiz.jsonl | sed 's/"seconds":[0-9.e-]*/"seconds":N/; s/"seed":[0-9]*/"seed":N/; s/"time":"[^"]*"/"time":T/'
  {"answer":"p*(1-p)","confidence":null,"score":0.0,"seconds":N,"seed":N,"time":T,"verdict":"WA"}
  {"answer":"2*p*(1-p)","confidence":null,"score":1.0,"seconds":N,"seed":N,"time":T,"verdict":"AC"}
  $ printf '\n\n' | spar quiz --kind single -n 2 --seed 3 --no-confidence -q | tail -4 | sed 's/show .* --seed [0-9]*/show Q --seed N/'
  Look again at:
    spar show Q --seed N --explain
    spar show Q --seed N --explain
  `spar quiz --review` asks these once more.
  $ spar quiz cooking < /dev/null
  error: no question fits; the topics are behavioural, calculus-optimisation, classical-ml, computer-vision, deep-learning, evaluation, linear-algebra, mlops-systems, nlp, probability, reinforcement-learning, robotics-control, statistics
  [4]
  $ spar quiz --role ml-enginer < /dev/null
  error: there is no role "ml-enginer" (did you mean ml-engineer?); the roles are applied-scientist, data-scientist, ml-engineer, nlp, research-engineer, research-scientist, robotics, software-engineer, vision
  [4]
