package io.crosswalk.brightspace;

import static io.crosswalk.brightspace.BrightspaceStub.COURSE;
import static io.crosswalk.brightspace.BrightspaceStub.LE;
import static io.crosswalk.brightspace.BrightspaceStub.LP;
import static io.crosswalk.brightspace.BrightspaceStub.status;
import static io.crosswalk.brightspace.GivenBrightspace.everything;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.crosswalk.connector.Reading;
import io.crosswalk.connector.Roster;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.kit.GatheredCoursework;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The two envelopes of lists, and what must not be believed of them. */
class PagingTest {

    private static final String ENROLLMENTS = LP + "enrollments/orgUnits/" + COURSE + "/users/";
    private static final String QUIZZES = LE + COURSE + "/quizzes/";
    private static final String USER = "{\"User\":{\"Identifier\":\"%d\"},\"Role\":{\"Id\":1,\"Name\":\"Student\"}}";

    @RegisterExtension
    static final BrightspaceStub BRIGHTSPACE = new BrightspaceStub();

    @Test
    void bookmarks_are_followed_while_there_are_more_items_and_the_last_page_has_one_too() {
        BRIGHTSPACE.on(ENROLLMENTS, page("6606_8069", true, 1));
        BRIGHTSPACE.on(ENROLLMENTS + "?bookmark=6606_8069", page("a b&c", true, 2));
        BRIGHTSPACE.on(ENROLLMENTS + "?bookmark=a%20b%26c", page("9", false, 3));

        assertThat(roster().people()).hasSize(3);
        assertThat(BRIGHTSPACE.asked("bookmark=9")).isEmpty();
    }

    @Test
    void pages_of_the_filtered_list_keep_their_filter() {
        BRIGHTSPACE.on(ENROLLMENTS + "?isActive=1", page("2", true, 1));
        BRIGHTSPACE.on(ENROLLMENTS + "?isActive=1&bookmark=2", page("3", false, 2));

        roster();

        assertThat(BRIGHTSPACE.asked("isActive=1")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"Items\":[]}",
        "{\"PagingInfo\":null,\"Items\":[]}",
        "{\"PagingInfo\":{\"Bookmark\":\"x\"},\"Items\":[]}",
        "{\"PagingInfo\":{\"Bookmark\":null,\"HasMoreItems\":true},\"Items\":[]}",
        "{\"PagingInfo\":{\"Bookmark\":\"\",\"HasMoreItems\":true},\"Items\":[]}",
        "{\"PagingInfo\":{\"Bookmark\":\"x\",\"HasMoreItems\":false}}",
        "{\"PagingInfo\":{\"Bookmark\":\"x\",\"HasMoreItems\":false},\"Items\":null}",
        "{\"Objects\":[]}",
        "{\"Objects\":[],\"Next\":7}",
        "{\"Objects\":[],\"Items\":[],\"Next\":null}",
        "{}",
        "\"ok\""
    })
    void a_list_without_its_keys_is_no_empty_list(String body) {
        BRIGHTSPACE.on(ENROLLMENTS, body);

        assertThat(failure(PagingTest::roster).reason()).isEqualTo(Cause.UNEXPECTED_SHAPE);
    }

    @ParameterizedTest
    @CsvSource({"ABSOLUTE", "SERVER_RELATIVE", "BOOKMARK"})
    void a_link_to_the_next_page_may_have_several_forms(String form) {
        String address = switch (form) {
            case "ABSOLUTE" -> BRIGHTSPACE.url() + QUIZZES + "?bookmark=2";
            case "SERVER_RELATIVE" -> "/lms" + QUIZZES + "?bookmark=2";
            default -> "2";
        };
        BRIGHTSPACE.on(QUIZZES, quizzes(1, "\"" + address + "\""));
        BRIGHTSPACE.on(QUIZZES + "?bookmark=2", quizzes(2, "null"));

        assertThat(coursework(Map.of()).work).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "https://elsewhere.example/d2l/api/le/1.91/24781/quizzes/?bookmark=2",
        "//elsewhere.example/d2l/api/",
        "/d2l/api/le/1.91/24781/quizzes/?bookmark=2",
        "/lms/d2l/lp/logout",
        "/lms/d2l/api/../../admin",
        "/lms/d2l/api/%2e%2e/%2e%2e/admin",
        "http://user:pass@127.0.0.1/lms/d2l/api/"
    })
    void a_link_that_leads_out_of_the_api_is_not_followed(String link) {
        BRIGHTSPACE.on(QUIZZES, quizzes(1, "\"" + link + "\""));

        assertThat(failure(() -> coursework(Map.of())).reason()).isEqualTo(Cause.FOREIGN_LINK);
        assertThat(BRIGHTSPACE.asked()).noneMatch(asked -> asked.contains("admin") || asked.contains("logout"));
    }

    @Test
    void a_link_that_is_no_address_makes_the_list_incomplete() {
        BRIGHTSPACE.on(QUIZZES, quizzes(1, "\"/lms/d2l/api/ is here\""));

        assertThat(failure(() -> coursework(Map.of())).reason()).isEqualTo(Cause.UNEXPECTED_SHAPE);
    }

    @Test
    void pages_that_go_in_circles_end() {
        BRIGHTSPACE.on(QUIZZES, quizzes(1, "\"2\""));
        BRIGHTSPACE.on(QUIZZES + "?bookmark=2", quizzes(2, "\"3\""));
        BRIGHTSPACE.on(QUIZZES + "?bookmark=3", quizzes(3, "\"2\""));

        assertThat(failure(() -> coursework(Map.of())).reason()).isEqualTo(Cause.LINK_LOOP);
        assertThat(BRIGHTSPACE.asked("/quizzes/")).hasSize(3);
    }

    @Test
    void more_pages_than_are_allowed_are_a_fault() {
        for (int page = 1; page <= 4; page++) {
            BRIGHTSPACE.on(QUIZZES + (page == 1 ? "" : "?bookmark=" + page), quizzes(page, "\"" + (page + 1) + "\""));
        }

        assertThat(failure(() -> coursework(Map.of("maximumPages", 3))).reason()).isEqualTo(Cause.LINK_LOOP);
        assertThat(BRIGHTSPACE.asked("/quizzes/")).hasSize(3);
    }

    @Test
    void a_page_that_is_repeated_counts_once() {
        BRIGHTSPACE.on(QUIZZES, List.of(status(200, quizzes(1, "null").substring(0, 40)), status(200, quizzes(1, "null"))));

        assertThat(coursework(Map.of()).work).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"<html><body>Sign in</body></html> | NOT_JSON", "[{\"QuizId\":1}] and more | NOT_JSON", "[] [] | UNEXPECTED_SHAPE", "[{\"QuizId\":1 | TRUNCATED", "'' | TRUNCATED"})
    void a_success_that_is_none_concludes_nothing(String body, Cause cause) {
        BRIGHTSPACE.on(QUIZZES, body);

        assertThat(failure(() -> coursework(Map.of("retries", 0))).reason()).isEqualTo(cause);
    }

    private static GatheredCoursework coursework(Map<String, Object> settings) {
        GatheredCoursework gathered = new GatheredCoursework();
        try (Reading reading = GivenBrightspace.connector(BRIGHTSPACE, settings).open()) {
            reading.coursework(everything("1"), gathered);
        }
        return gathered;
    }

    private static Roster roster() {
        BRIGHTSPACE.on(LP + "courses/" + COURSE, "{\"Identifier\":\"24781\",\"Name\":\"Algebra I\"}");
        try (Reading reading = GivenBrightspace.connector(BRIGHTSPACE).open()) {
            return reading.roster(GivenBrightspace.COURSE);
        }
    }

    private static UnreadableException failure(ThrowingCallable reading) {
        return catchThrowableOfType(UnreadableException.class, reading);
    }

    private static String page(String bookmark, boolean more, int user) {
        return "{\"PagingInfo\":{\"Bookmark\":\"" + bookmark + "\",\"HasMoreItems\":" + more + "},\"Items\":[" + USER.formatted(user) + "]}";
    }

    private static String quizzes(int id, String next) {
        return "{\"Objects\":[{\"QuizId\":" + id + ",\"Name\":\"Quiz\",\"IsActive\":true}],\"Next\":" + next + "}";
    }
}
