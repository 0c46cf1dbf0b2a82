package vn.declareonce.portal.page;

import org.springframework.stereotype.Component;
import vn.declareonce.watch.DayFigures;
import vn.declareonce.watch.Expectations;
import vn.declareonce.watch.ReadinessDays;
import vn.declareonce.watch.RunHistory;
import vn.declareonce.watch.Waiting;

/** What the pages of operators ask. */
@Component
record Watching(
        RunHistory runs, DayFigures days, Expectations expectations, ReadinessDays readiness, Waiting waiting) {}
