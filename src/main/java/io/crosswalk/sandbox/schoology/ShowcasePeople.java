package io.crosswalk.sandbox.schoology;

import io.crosswalk.sandbox.district.Calendar;
import io.crosswalk.sandbox.district.Names;
import java.util.ArrayList;
import java.util.List;

/** People told by hand. Students whom Ed-Fi knows are numbered from 0. */
final class ShowcasePeople {

    static final int STUDENTS = 30;
    static final long FIRST_STUDENT = 48289;
    static final long TEACHER = 47001;
    static final long CO_TEACHER = 47002;
    static final long PARENT = 47003;
    static final long COUNSELOR = 47004;
    /** Owns the key. */
    static final long ADMINISTRATOR = 47000;
    static final long UNKNOWN_TO_ED_FI = 48401;
    static final long WITHOUT_SIS_ID = 48402;
    static final long SHARES_SIS_ID = 48403;
    static final long SHARES_SIS_ID_TOO = 48404;
    static final long INACTIVE = 48405;
    static final String SHARED_SIS_ID = "2000901";
    private static final String INACTIVE_SIS_ID = "2000902";
    private static final int OF_BUILDING_ROLE = 14;
    private static final int FIRST_OF_NORTH_CAMPUS = 20;
    private static final long FIRST_SHARED = 49001;

    private final Campus campus;
    private final Names names;
    private final Calendar calendar;

    ShowcasePeople(Campus campus, Names names, Calendar calendar) {
        this.campus = campus;
        this.names = names;
        this.calendar = calendar;
    }

    static long student(int number) {
        return FIRST_STUDENT + number;
    }

    static String sisId(int number) {
        return String.valueOf(2_000_001 + number);
    }

    static long shared(int number) {
        return FIRST_SHARED + number;
    }

    /** Students whom the SIS has sent to Ed-Fi. */
    static List<String> knownSisIds() {
        List<String> all = new ArrayList<>();
        for (int number = 0; number < STUDENTS; number++) {
            all.add(sisId(number));
        }
        all.add(SHARED_SIS_ID);
        all.add(INACTIVE_SIS_ID);
        return all;
    }

    void tell(List<String> sharedSisIds) {
        for (int number = 0; number < STUDENTS; number++) {
            add(student(number), sisId(number), number == OF_BUILDING_ROLE ? Role.BUILDING_STUDENT : Role.STUDENT,
                    number >= FIRST_OF_NORTH_CAMPUS ? Building.NORTH_CAMPUS : Building.HIGH_SCHOOL);
        }
        add(ADMINISTRATOR, "", Role.SCHOOL_ADMIN, Building.HIGH_SCHOOL);
        add(TEACHER, "T47001", Role.TEACHER, Building.HIGH_SCHOOL);
        add(CO_TEACHER, "T47002", Role.TEACHER, Building.HIGH_SCHOOL);
        add(PARENT, "", Role.PARENT, Building.HIGH_SCHOOL);
        add(COUNSELOR, "T47004", Role.COUNSELOR, Building.HIGH_SCHOOL);
        add(UNKNOWN_TO_ED_FI, "2000999", Role.STUDENT, Building.HIGH_SCHOOL);
        add(WITHOUT_SIS_ID, "", Role.STUDENT, Building.HIGH_SCHOOL);
        add(SHARES_SIS_ID, SHARED_SIS_ID, Role.STUDENT, Building.HIGH_SCHOOL);
        add(SHARES_SIS_ID_TOO, SHARED_SIS_ID, Role.STUDENT, Building.HIGH_SCHOOL);
        add(INACTIVE, INACTIVE_SIS_ID, Role.STUDENT, Building.HIGH_SCHOOL);
        Account inactive = campus.account(INACTIVE);
        if (inactive != null) {
            campus.add(inactive.inactiveFrom(calendar.at(-9, 8)));
        }
        for (int number = 0; number < sharedSisIds.size(); number++) {
            add(shared(number), sharedSisIds.get(number), Role.STUDENT, Building.HIGH_SCHOOL);
        }
    }

    private void add(long uid, String schoolUid, Role role, Building building) {
        var person = names.person(uid, schoolUid);
        campus.add(new Account(uid, schoolUid, person.firstName(), uid % 2 == 0 ? null : "", person.lastName(), role, building, null));
    }
}
