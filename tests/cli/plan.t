A plan is drawn anew each time; SPAR_NOW is 2026-02-02.

  $ spar plan show
  error: there is no plan; `spar plan set --role ml-engineer --date YYYY-MM-DD --hours-week 8` makes one
  [7]
  $ spar plan set --role ml-enginer --date 2026-03-01 --hours-week 8
  error: there is no role "ml-enginer" (did you mean ml-engineer?); the roles are applied-scientist, data-scientist, ml-engineer, nlp, research-engineer, research-scientist, robotics, software-engineer, vision
  [4]
  $ TZ=UTC SPAR_NOW=1770000000000 spar plan set --role ml-engineer --date 2026-02-01 --hours-week 8
  error: --date: expected a day after today and within two years, such as 2026-04-02
  [2]
  $ TZ=UTC SPAR_NOW=1770000000000 spar plan set --role ml-engineer --date 2026-03-01 --hours-week no
  error: --hours-week: expected a number from 0.5 to 100
  [2]
  $ TZ=UTC SPAR_NOW=1770036000000 spar plan set --role ml-engineer --date 2026-02-09 --hours-week 1 | sed 's/[0-9]\+/N/g' | head -2
  ml-engineer until N-N-N: N h needed, N h available
  That is not feasible. N things do not fit and are dropped, the most valuable of them:
  $ TZ=UTC SPAR_NOW=1770036001000 spar plan set --role software-engineer --date 2027-02-02 --hours-week 20 --json | /usr/bin/python3 -c 'import json,sys; d=json.load(sys.stdin); print(d["feasible"], d["available"], d["days"][0]["day"], all(x["day"] < d["date"] for x in d["days"]))'
  True 62571 2026-02-02 True
  $ TZ=UTC SPAR_NOW=1770036000000 spar plan today | head -1 | sed 's/  .*//'
  2026-02-02
  $ TZ=UTC SPAR_NOW=1770036000000 spar plan ics --hour 18 | tr -d '\r' | grep -E -c '^DTSTART:2026....T180000$' | sed 's/[0-9]\+/N/'
  N
  $ TZ=UTC SPAR_NOW=1770036000000 spar plan ics -o plan.ics && head -1 plan.ics && tail -1 plan.ics
  written to plan.ics
  BEGIN:VCALENDAR
  END:VCALENDAR

Statistics of nothing, and of something.

  $ TZ=UTC SPAR_NOW=1770036000000 spar stats | tail -12
    Fri · · · · · · · · · · · · · · · · · · · · · · · · · ·
    Sat · · · · · · · · · · · · · · · · · · · · · · · · · ·
    Sun · · · · · · · · · · · · · · · · · · · · · · · · · ·
    0 days in a row
  Topics
    nothing was submitted yet
  Speed
    no solution with a known time yet
  Calibration
    no answer with a confidence yet (spar quiz)
  Mock interviews
    no comparable session has been looked back at yet
  $ TZ=UTC SPAR_NOW=1770036000000 spar stats --json
  {"schema": "spar.stats/1", "streak": 0, "days": [], "topics": [], "speed": [], "median_speed": null, "calibration": {"answers": 0, "confidence": null, "right": null, "self_bias": null}, "mocks": []}
  $ spar init practice -q && cd practice && TZ=UTC SPAR_NOW=1770036000000 spar pick pair-with-gap -l python3 -q && cp $PROJECT/problems/coding/pairwithgap/submissions/accepted/reference.py pair-with-gap/solution.py && TZ=UTC SPAR_NOW=1770036600000 spar submit -q > /dev/null 2>&1
  $HERE/practice
  $HERE/practice/pair-with-gap/solution.py
  $ cd practice; TZ=UTC SPAR_NOW=1770036700000 spar stats --json
  {"schema": "spar.stats/1", "streak": 1, "days": [{"day": "2026-02-02", "attempts": 1, "reviews": 1, "mocks": 0}], "topics": [{"topic": "hashing", "tried": 1, "solved": 1, "attempts": 1}], "speed": [{"problem": "pairwithgap", "at_ms": 1770036600000, "minutes": 10, "target": 20}], "median_speed": 0.5, "calibration": {"answers": 0, "confidence": null, "right": null, "self_bias": null}, "mocks": []}
  $ TZ=UTC SPAR_NOW=1770036700000 spar stats | grep -A2 -E '^(Topics|Speed)'
  Topics
    hashing              #################### 1 of 1 solved
  Speed
    a first solution takes 0.50 times the target (median of 1)
  Calibration
  $ TZ=UTC SPAR_NOW=1770036700000 spar stats --html p.html --svg c.svg && grep -c '<svg' p.html c.svg
  written to p.html
  written to c.svg
  p.html:2
  c.svg:1
