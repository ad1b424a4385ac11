package io.crosswalk.sandbox.brightspace;

import io.crosswalk.sandbox.brightspace.Work.Dates;
import io.crosswalk.sandbox.district.Calendar;
import io.crosswalk.sandbox.district.LmsGround.SharedSection;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Offerings of which one thing is unusual. */
final class OddOfferings {

    static final long BIOLOGY = 24782;
    static final long CLUB = 24783;
    static final long NOT_IN_SIS = 24784;
    static final long INACTIVE = 24785;
    static final long ENDED = 24786;
    static final long CLOSED = 24787;
    static final long DELETED = 24788;
    static final long SHARED = 24789;
    static final String BIOLOGY_CODE = "BS-BIO1";
    static final String ENDED_CODE = "BS-SUM1";
    static final String CLOSED_CODE = "BS-OLD1";
    static final String INACTIVE_CODE = "BS-STA1";
    private static final int SHARED_STUDENTS = 10;
    private static final long FIRST_SHARED_STUDENT = 30_701;
    private static final Tool FILE = new Tool.Dropbox(Tool.SubmissionType.FILE, Tool.CompletionType.ON_SUBMISSION, null);

    private final Telling telling;
    private final Calendar calendar;

    private OddOfferings(Telling telling) {
        this.telling = telling;
        this.calendar = telling.calendar();
    }

    static void tell(Telling telling, SharedSection shared) {
        OddOfferings offerings = new OddOfferings(telling);
        offerings.biology();
        offerings.others();
        offerings.shared(shared);
    }

    /** Without sections: the offering itself is the class. */
    private void biology() {
        telling.offering(BIOLOGY, "Biology", BIOLOGY_CODE);
        telling.enroll(BIOLOGY, Role.STUDENT, Algebra.SAM, Algebra.LEA);
        WorkKey folder = work(BIOLOGY, 649001, "Leaf collection", -5);
        telling.handIn(folder, Algebra.SAM, calendar.at(-6, 10));
        telling.grade(folder, Algebra.SAM, "9.5", null);
    }

    private void others() {
        offering(CLUB, "Chess Club", null, 649010);
        offering(NOT_IN_SIS, "Robotics", "BS-NOT-IN-SIS", 649020);
        telling.tenant().put(offering(INACTIVE, "Statistics", INACTIVE_CODE, 649030).inactive().from(calendar.at(60, 0), calendar.at(200, 0)));
        telling.tenant().put(telling.tenant().work(WorkKey.dropbox(649030)).in(Work.State.HIDDEN));
        Offering ended = offering(ENDED, "Summer Bridge", ENDED_CODE, 649040);
        telling.tenant().put(ended.from(ended.start(), calendar.at(-8, 0)));
        telling.handIn(WorkKey.dropbox(649040), Algebra.SAM, calendar.at(-12, 10));
        telling.grade(WorkKey.dropbox(649040), Algebra.SAM, "8", null);
        telling.tenant().put(offering(CLOSED, "Pre-Algebra", CLOSED_CODE, 649050).closed().from(calendar.at(-300, 0), calendar.at(-160, 0)));
        telling.tenant().put(offering(DELETED, "Created by mistake", "BS-ERR1", 649060).inRecycleBin());
    }

    private Offering offering(long id, String name, @Nullable String code, long folder) {
        Offering offering = telling.offering(id, name, code);
        telling.enroll(id, Role.STUDENT, Algebra.SAM, Algebra.LEA);
        work(id, folder, "Opening task", -10);
        return offering;
    }

    private void shared(SharedSection shared) {
        telling.offering(SHARED, "Shared with another system", shared.sectionIdentifier());
        List<String> students = shared.studentUniqueIds().subList(0, Math.min(SHARED_STUDENTS, shared.studentUniqueIds().size()));
        WorkKey past = work(SHARED, 649071, "Portfolio", -5);
        work(SHARED, 649072, "Portfolio, part 2", 8);
        for (int number = 0; number < students.size(); number++) {
            long user = FIRST_SHARED_STUDENT + number;
            telling.person(user, students.get(number));
            telling.enroll(SHARED, Role.STUDENT, user);
            if (number % 2 == 0) {
                telling.handIn(past, user, calendar.at(number == 4 ? -4 : -6, 10));
            }
        }
        telling.grade(past, FIRST_SHARED_STUDENT, "7.5", null);
    }

    private WorkKey work(long offering, long id, String name, int due) {
        WorkKey key = WorkKey.dropbox(id);
        telling.add(Work.of(key, offering, name, Dates.due(calendar.due(due)), BigDecimal.TEN, FILE));
        return key;
    }
}
