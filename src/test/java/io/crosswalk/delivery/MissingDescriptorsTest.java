package io.crosswalk.delivery;

import static io.crosswalk.LedgerFixture.Row.submission;
import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.Districts;
import io.crosswalk.LedgerFixture;
import io.crosswalk.PostgresExtension;
import io.crosswalk.edfi.EnsuredDescriptors;
import io.crosswalk.edfi.MissingDescriptor;
import io.crosswalk.ledger.HousekeepingForTests;
import io.crosswalk.vocabulary.DescriptorKind;
import io.crosswalk.vocabulary.DescriptorUri;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MissingDescriptorsTest {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private static final DescriptorUri LATE = new DescriptorUri(DescriptorKind.SUBMISSION_STATUS, "uri://x/Status", "late");

    private final LedgerFixture ledger = new LedgerFixture(POSTGRES.database());
    private final MissingDescriptors missing = new MissingDescriptors(POSTGRES.database(), HousekeepingForTests.of(POSTGRES.database()), Districts.small());

    @Test
    void what_is_missing_is_kept_ready_to_be_loaded() {
        missing.found(lacking());
        missing.found(lacking());

        assertThat(missing.list()).singleElement().satisfies(found -> {
            assertThat(found.uri()).isEqualTo("uri://x/Status#late");
            assertThat(found.json()).isEqualTo("{\"codeValue\":\"late\"}");
        });
    }

    @Test
    void what_waited_is_tried_again_as_if_for_the_first_time_once_a_descriptor_is_there() {
        long waiting = ledger.row(submission("1-10-100", "parked").because("DESCRIPTOR_NOT_IN_EDFI").tried(9));
        long other = ledger.row(submission("1-10-101", "parked").because("STUDENT_UNMATCHED"));
        missing.found(lacking());

        missing.found(new EnsuredDescriptors(List.of(LATE), List.of(), List.of()));

        assertThat(missing.list()).isEmpty();
        assertThat(ledger.state(waiting)).isEqualTo("pending");
        assertThat(POSTGRES.database().sql("select attempts from ledger where id = :id").param("id", waiting).query(Integer.class).single()).isZero();
        assertThat(ledger.state(other)).isEqualTo("parked");
    }

    @Test
    void nothing_is_tried_again_while_nothing_has_appeared() {
        long waiting = ledger.row(submission("1-10-100", "parked").because("DESCRIPTOR_NOT_IN_EDFI").tried(9));
        missing.found(lacking());
        missing.found(lacking());
        assertThat(ledger.state(waiting)).isEqualTo("parked");
    }

    private static EnsuredDescriptors lacking() {
        return new EnsuredDescriptors(List.of(), List.of(),
                List.of(new MissingDescriptor(LATE, "lmsx/submissionStatusDescriptors", "{\"codeValue\":\"late\"}", "The key may not.")));
    }
}
