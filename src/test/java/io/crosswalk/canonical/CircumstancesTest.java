package io.crosswalk.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One row a situation; now is noon. An empty field is null. */
class CircumstancesTest {

    private static final Instant NOW = Instant.parse("2026-01-10T12:00:00Z");

    @ParameterizedTest(name = "{0}: {9}")
    @CsvSource(textBlock = """
            situation,                               excused, late,  missing, handedIn, draft, reopened, graded, due,   status,   visible
            excused wins over everything,            true,    true,  true,    09:00,    false, true,     true,   08:00, excused,  true
            late by the vendor's flag,               false,   true,  ,        09:00,    false, false,    true,   10:00, late,     true
            not late by the vendor's flag,           false,   false, ,        09:00,    false, false,    false,  08:00, on-time,  true
            late by the clock,                       false,   ,      ,        09:00,    false, false,    false,  08:00, late,     true
            on the second is not late,               false,   ,      ,        08:00,    false, false,    false,  08:00, on-time,  true
            missing by the vendor wins over a grade, false,   false, true,    ,         false, false,    true,   13:00, missing,  true
            missing by the clock,                    false,   ,      ,        ,         false, false,    false,  11:00, missing,  true
            due this very second,                    false,   ,      ,        ,         false, false,    false,  12:00, Upcoming, true
            a draft past due is missing,             false,   ,      ,        ,         true,  false,    false,  11:00, missing,  true
            a draft before it is due,                false,   ,      ,        ,         true,  false,    false,  13:00, draft,    true
            a released grade is not missing,         false,   ,      ,        ,         false, false,    true,   11:00, graded,   true
            the vendor rules missing out,            false,   false, false,   ,         false, false,    false,  11:00, Upcoming, true
            on paper and past due,                   false,   ,      ,        ,         false, false,    false,  11:00, Upcoming, false
            on paper and missing by the vendor,      false,   ,      true,    ,         false, false,    false,  11:00, missing,  false
            on paper and graded,                     false,   ,      ,        ,         false, false,    true,   11:00, graded,   false
            handed in and graded,                    false,   ,      ,        09:00,    false, false,    true,   10:00, graded,   true
            given back after grading,                false,   ,      ,        09:00,    false, true,     true,   10:00, graded,   true
            given back,                              false,   ,      ,        09:00,    false, true,     false,  13:00, reopened, true
            handed in,                               false,   ,      ,        09:00,    false, false,    false,  13:00, on-time,  true
            never due,                               false,   ,      ,        ,         false, false,    false,  ,      Upcoming, true
            """, useHeadersInDisplayName = false, nullValues = "", numLinesToSkip = 1)
    void the_first_status_that_applies_is_the_status(String situation, boolean excused, Boolean late, Boolean missing, String handedIn,
            boolean draft, boolean reopened, boolean graded, String due, String status, boolean visible) {
        var circumstances = new Circumstances(excused, late, missing, moment(handedIn), draft, reopened, graded, moment(due), visible);

        assertThat(circumstances.statusAt(NOW).code()).isEqualTo(status);
    }

    private static Instant moment(String time) {
        return time == null ? null : Instant.parse("2026-01-10T" + time + ":00Z");
    }
}
