package io.crosswalk.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crosswalk.Districts;
import io.crosswalk.ManualClock;
import io.crosswalk.PostgresExtension;
import io.crosswalk.edfi.ClientCredential;
import io.crosswalk.edfi.EdFiReader;
import io.crosswalk.edfi.EdFiTarget;
import io.crosswalk.edfi.EdFiTokens;
import io.crosswalk.edfi.ErrorClassifier;
import io.crosswalk.edfi.Pause;
import io.crosswalk.edfi.StoredToken;
import io.crosswalk.edfi.TargetException;
import io.crosswalk.edfi.TokenStore;
import io.crosswalk.http.OutboundHttp;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterMirrorTest {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private final ManualClock clock = new ManualClock(Instant.parse("2026-03-02T12:00:00Z"));
    private final OutboundHttp http = new OutboundHttp(OutboundHttp.Limits.ofResponseTimeout(Duration.ofSeconds(10)));
    private RosterServer server;
    private RosterMirror mirror;

    @AfterEach
    void stop() throws Exception {
        server.close();
        http.close();
    }

    /** Up to 70,000 associations, 10,000 students and 2,000 sections, as a district of medium size has them. */
    @ParameterizedTest
    @CsvSource({"5.3, 3.3.1-b, /data/v3, false, 70000", "6.2, 4.0.0, /data/v3, false, 7000", "7.3, 5.2.0, /2026/data/v3, true, 7000", "8.0.0, 6.1.0, /data, true, 70000"})
    void a_district_is_mirrored_in_less_than_two_hundred_requests(String version, String standard, String data, boolean cursor, int associations) throws IOException {
        start(data);
        server.version = version;
        server.standard = standard;
        server.cursorPaging = cursor;
        for (int number = 0; number < 2_000; number++) {
            server.section(id(number), "S-" + number, 9_007_199_254_740_993L, "Fall " + "x".repeat(115));
        }
        for (int number = 0; number < 10_000; number++) {
            server.student(id(number), "student-" + number);
        }
        for (int number = 0; number < associations; number++) {
            server.association(id(number), "student-" + number % 10_000, "S-" + number % 2_000, 9_007_199_254_740_993L, "Fall", number % 2 == 0 ? "" : ",\"endDate\":\"2026-01-15\"");
        }

        mirror.refresh();

        List<String> requests = server.takeRequests();
        assertThat(requests).hasSizeLessThan(200);
        assertThat(requests.stream().anyMatch(request -> request.contains("pageToken"))).isEqualTo(cursor);
        assertThat(counts()).isEqualTo("2000 10000 " + associations);
        assertThat(text("select count(*) from edfi_association where end_date is null")).isEqualTo(Integer.toString(associations / 2));
    }

    @Test
    void a_server_that_has_no_partitions_after_all_is_read_by_offset() throws IOException {
        start("/data/v3");
        server.version = "7.3";
        for (int number = 0; number < 5_000; number++) {
            server.student(id(number), "student-" + number);
        }

        mirror.refresh();

        assertThat(counts()).isEqualTo("0 5000 0");
    }

    @Test
    void only_what_has_changed_is_read_the_next_time() throws IOException {
        givenThreeOfEach();

        mirror.refresh();
        assertThat(server.takeRequests()).singleElement().asString().contains("availableChangeVersions");

        server.section(id(4), "S-4", 1, "Fall");
        server.student(id(4), "student-4");
        server.association(id(4), "student-4", "S-4", 1, "Fall", "");
        mirror.refresh();

        assertThat(server.takeRequests()).hasSizeLessThanOrEqualTo(12).filteredOn(request -> !request.contains("availableChangeVersions"))
                .allMatch(request -> request.contains("minChangeVersion") && request.contains("maxChangeVersion"));
        assertThat(counts()).isEqualTo("4 4 4");
    }

    @Test
    void what_was_deleted_goes_and_what_was_deleted_and_made_again_stays() throws IOException {
        givenThreeOfEach();

        server.remove(RosterServer.SECTIONS, id(1));
        server.remove(RosterServer.STUDENTS, id(2));
        server.remove(RosterServer.ASSOCIATIONS, id(3));
        server.remove(RosterServer.STUDENTS, id(3));
        server.student(id(33), "student-3");
        mirror.refresh();

        assertThat(counts()).isEqualTo("2 2 2");
        assertThat(text("select string_agg(student_unique_id, ' ' order by student_unique_id) from edfi_student")).isEqualTo("student-1 student-3");
    }

    @ParameterizedTest
    @CsvSource({"6.2", "5.3"})
    void a_section_with_another_key_is_there_once_and_takes_its_students_along(String version) throws IOException {
        start("/data/v3");
        server.version = version;
        givenRows();
        mirror.refresh();

        server.rename(id(1), "S-1", "S-1b", 1, "Fall");
        server.rename(id(1), "S-1b", "S-1c", 1, "Fall");
        mirror.refresh();

        assertThat(text("select string_agg(section_identifier, ' ' order by section_identifier) from edfi_section")).isEqualTo("S-1c S-2 S-3");
        // Before version 6.1 the associations come with their new keys by themselves; here they were left as they were.
        assertThat(text("select string_agg(section_identifier, ' ' order by section_identifier) from edfi_association"))
                .isEqualTo(version.equals("6.2") ? "S-1c S-2 S-3" : "S-1 S-2 S-3");
    }

    @Test
    void everything_is_read_where_deletes_are_not_told() throws IOException {
        givenThreeOfEach();
        server.tellsDeletes = false;

        server.remove(RosterServer.SECTIONS, id(1));
        mirror.refresh();

        assertThat(counts()).isEqualTo("2 3 3");
    }

    @Test
    void everything_is_read_when_the_change_version_went_back_and_is_believed() throws IOException {
        start("/data/v3");
        for (int number = 1; number <= 100; number++) {
            server.student(id(number), "student-" + number);
        }
        mirror.refresh();

        server.clear();
        server.newest = 5;
        server.student(id(1), "somebody-else");
        mirror.refresh();

        assertThat(text("select string_agg(student_unique_id, ' ') from edfi_student")).isEqualTo("somebody-else");
    }

    @Test
    void a_list_that_lost_the_greater_part_for_no_reason_is_not_believed() throws IOException {
        start("/data/v3");
        server.changeQueries = false;
        for (int number = 1; number <= 100; number++) {
            server.student(id(number), "student-" + number);
        }
        mirror.refresh();

        server.clear();
        mirror.refresh();

        assertThat(counts()).isEqualTo("0 100 0");
    }

    @Test
    void everything_is_read_once_a_day() throws IOException {
        givenThreeOfEach();

        clock.advance(Duration.ofHours(21));
        mirror.refresh();

        assertThat(server.takeRequests()).noneMatch(request -> request.contains("minChangeVersion")).hasSizeGreaterThan(3);
    }

    @Test
    void associations_are_not_read_each_time_where_changes_are_not_told() throws IOException {
        start("/data/v3");
        server.version = "5.3";
        server.changeQueries = false;
        givenRows();
        mirror.refresh();
        server.takeRequests();

        mirror.refresh();
        assertThat(server.takeRequests()).noneMatch(request -> request.contains(RosterServer.ASSOCIATIONS));
        clock.advance(Duration.ofHours(7));
        mirror.refresh();
        assertThat(server.takeRequests()).anyMatch(request -> request.contains(RosterServer.ASSOCIATIONS));
        assertThat(counts()).isEqualTo("3 3 3");
    }

    @Test
    void a_credential_that_may_not_read_associations_mirrors_the_rest() throws IOException {
        start("/data/v3");
        server.mayReadAssociations = false;
        givenRows();
        mirror.refresh();
        server.student(id(4), "student-4");
        mirror.refresh();

        assertThat(counts()).isEqualTo("3 4 0");
    }

    @Test
    void a_reading_that_fails_leaves_the_copy_and_how_far_it_was_read() throws IOException {
        givenThreeOfEach();
        server.student(id(4), "student-4");
        server.section(id(5), "", 1, "Fall");

        assertThatThrownBy(mirror::refresh).isInstanceOf(TargetException.class);
        server.section(id(5), "S-5", 1, "Fall");
        mirror.refresh();

        assertThat(counts()).isEqualTo("4 4 3");
    }

    private void givenThreeOfEach() throws IOException {
        start("/data/v3");
        givenRows();
        mirror.refresh();
        assertThat(counts()).isEqualTo("3 3 3");
        server.takeRequests();
    }

    private void givenRows() {
        for (int number = 1; number <= 3; number++) {
            server.section(id(number), "S-" + number, 1, "Fall");
            server.student(id(number), "student-" + number);
            server.association(id(number), "student-" + number, "S-" + number, 1, "Fall", "");
        }
    }

    private void start(String data) throws IOException {
        server = new RosterServer(data);
        ErrorClassifier classifier = new ErrorClassifier(clock);
        EdFiTarget target = new EdFiTarget(server.address(), 2026, http, classifier, clock, Duration.ofMinutes(15));
        EdFiTokens tokens = new EdFiTokens(new ClientCredential("roster", () -> "key", () -> "secret"), target, http, classifier, new Tokens(), clock);
        EdFiReader reader = new EdFiReader(target, tokens, http, classifier, Pause.sleeping(), clock, 500);
        mirror = new RosterMirror(reader, new MirrorStore(POSTGRES.database(), Districts.small()), new MirrorRows(POSTGRES.database(), Districts.small()), Districts.small(), POSTGRES.transaction(), clock);
    }

    /** As the target writes them. */
    private static String id(int number) {
        return "%032x".formatted(number);
    }

    private static String counts() {
        return text("select concat_ws(' ', sections, students, associations) from mirror");
    }

    private static String text(String sql) {
        return POSTGRES.database().sql(sql).query(String.class).single();
    }

    private static final class Tokens implements TokenStore {

        @Override
        public Optional<StoredToken> load(String credentialId) {
            return Optional.empty();
        }

        @Override
        public void save(String credentialId, StoredToken token) {}

        @Override
        public <T> T exclusively(String credentialId, Supplier<T> action) {
            return action.get();
        }
    }
}
