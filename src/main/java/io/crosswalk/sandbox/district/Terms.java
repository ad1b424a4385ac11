package io.crosswalk.sandbox.district;

import java.util.List;

final class Terms {

    static final long DEFAULT = 1;
    static final long PAST = 11;
    static final long CURRENT = 12;

    private Terms() {}

    /** Canvas always has a default term without dates, in which clubs and staff rooms live. */
    static List<Term> of(Calendar calendar) {
        int year = calendar.schoolYear();
        return List.of(
                new Term(DEFAULT, "Default Term", null, null, null, year),
                term(PAST, year - 1, calendar),
                term(CURRENT, year, calendar));
    }

    private static Term term(long id, int schoolYear, Calendar calendar) {
        return new Term(id, "School Year %d-%d".formatted(schoolYear - 1, schoolYear), "SY" + schoolYear,
                calendar.startOfTerm(schoolYear), calendar.endOfTerm(schoolYear), schoolYear);
    }
}
