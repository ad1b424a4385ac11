package io.crosswalk.sandbox.schoology;

import io.crosswalk.sandbox.district.Calendar;
import io.crosswalk.sandbox.district.Chance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The work of an ordinary section, and who did what for it. */
final class OrdinaryItems {

    private static final long FIRST_ITEM = 7_000_001;
    private static final int PER_SECTION = 4;

    private final Calendar calendar;
    private final long seed;

    OrdinaryItems(Calendar calendar, long seed) {
        this.calendar = calendar;
        this.seed = seed;
    }

    List<GradeItem> of(int section) {
        long first = FIRST_ITEM + (long) section * PER_SECTION;
        Instant added = calendar.at(-40, 9);
        return List.of(
                GradeItem.assignment(first, "Reading notes", calendar.due(-14), "20", added)
                        .saying(Text.plain("Reading notes"), new Text("<p>Read <b>chapter 2</b> &amp; take notes.</p>", "Read chapter 2 & take notes.")),
                GradeItem.assignment(first + 1, "Lab report", calendar.due(-5), "50", added),
                GradeItem.assignment(first + 2, "Unit test", calendar.due(-3), "40", added).as(ItemType.ASSESSMENT, first + 2),
                GradeItem.assignment(first + 3, "Project", calendar.due(9), "100", added));
    }

    Work work(GradeItem item, long uid) {
        int chance = Chance.of(seed, item.id() * 31 + uid, 100);
        Instant due = item.due();
        if (due == null) {
            return Work.NONE;
        }
        if (item.type() == ItemType.ASSESSMENT) {
            return chance < 90 ? graded(Work.NONE, item, chance, calendar.at(-2, 15)) : Work.NONE;
        }
        if (due.isAfter(calendar.due(0))) {
            return chance < 12 ? Work.NONE.submitted(calendar.at(-1, 10), false) : chance < 20 ? Work.NONE.drafted(calendar.at(-1, 11), false) : Work.NONE;
        }
        if (chance >= 88) {
            return Work.NONE;
        }
        boolean late = chance >= 76;
        Work handedIn = Work.NONE.submitted(late ? due.plus(Duration.ofMinutes(7L * chance)) : due.minus(Duration.ofMinutes(60 + 17L * chance)), late);
        return chance % 4 == 3 ? handedIn : graded(handedIn, item, chance, due.plus(Duration.ofHours(30)));
    }

    private static Work graded(Work work, GradeItem item, int chance, Instant at) {
        int halves = item.maxPoints().intValue() * 2;
        int earned = halves - chance % (halves / 2);
        return work.graded(Grade.of(earned % 2 == 0 ? String.valueOf(earned / 2) : earned / 2 + ".5", at));
    }
}
