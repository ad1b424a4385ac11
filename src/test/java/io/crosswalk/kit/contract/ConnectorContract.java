package io.crosswalk.kit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.crosswalk.configuration.ConnectorSettings;
import io.crosswalk.connector.Finding;
import io.crosswalk.connector.LmsConnector;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.kit.GivenSettings;
import io.crosswalk.kit.PassingTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every connector must do. It reads all that the played vendor has, once well, and then again with one kind of request
 * after the other spoilt: what can pass must not show, and what lasts must never look like a complete reading of less.
 */
public abstract class ConnectorContract {

    private static final String ELSEWHERE = "http://127.0.0.1:9";

    private PlayedVendor vendor;
    private SpoilingProxy proxy;
    private PassingTime time;

    /** Starts a server. */
    protected abstract PlayedVendor play() throws Exception;

    @BeforeEach
    void start() throws Exception {
        vendor = play();
        proxy = new SpoilingProxy(vendor.origin());
        time = new PassingTime(vendor.now());
    }

    @AfterEach
    void stop() {
        proxy.close();
        vendor.close();
    }

    @Test
    void what_the_vendor_has_is_read_and_the_same_each_time() {
        Harvested first = full();

        assertThat(first.courses).isNotEmpty();
        assertThat(first.roster).isNotEmpty();
        assertThat(first.assignments).isNotEmpty();
        assertThat(first.submissions).isNotEmpty();
        Harvested second = full();
        assertThat(second.content()).isEqualTo(first.content());
        assertThat(second.complaints()).isEqualTo(first.complaints());
    }

    @Test
    void larger_pages_hold_the_same_in_fewer_requests() {
        proxy.spoilNothing();
        Harvested small = full();
        int requests = proxy.requests().size();
        ConnectorSettings settings = vendor.settings(proxy.origin());
        Map<String, Object> others = new HashMap<>(settings.settings());
        others.put("pageSize", 100);
        proxy.spoilNothing();

        Harvested large = read(vendor.connector(GivenSettings.of(settings.vendor(), others), time.surroundings()), null, Set.of());

        assertThat(large.content()).isEqualTo(small.content());
        assertThat(proxy.requests().size()).as("requests, of which small pages took " + requests).isLessThan(requests);
    }

    static Stream<Arguments> passing() {
        return Stream.of(
                arguments("throttled", Spoiling.throttled(), Duration.ofSeconds(7)),
                arguments("server failing", Spoiling.failing(), Duration.ofSeconds(1)),
                arguments("connection dropped", new Spoiling.Drop(), Duration.ofSeconds(1)),
                arguments("body cut off", new Spoiling.Truncate(), Duration.ofSeconds(1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("passing")
    void a_failure_that_passes_costs_a_wait_and_nothing_else(String name, Spoiling spoiling, Duration atLeast) {
        Harvested well = full();
        for (String kind : oneOfEachKind()) {
            Duration before = time.passed();
            AtomicBoolean spoiltOnce = new AtomicBoolean();
            proxy.spoil((number, request) -> request.equals(kind) && spoiltOnce.compareAndSet(false, true) ? spoiling : null);

            Harvested spoilt = full();

            assertThat(spoilt.complaintsBeyond(well)).as(kind).isEmpty();
            assertThat(spoilt.content()).as(kind).isEqualTo(well.content());
            // A token may be good for several readings.
            if (spoiltOnce.get()) {
                assertThat(time.passed().minus(before)).as("waited for " + kind).isGreaterThanOrEqualTo(atLeast);
            }
        }
    }

    static Stream<Arguments> lasting() {
        return Stream.of(
                arguments("a page of HTML", Spoiling.html()),
                arguments("an empty object", Spoiling.emptyObject()),
                arguments("an empty body", Spoiling.emptyBody()),
                arguments("forbidden", Spoiling.forbidden()),
                arguments("redirected", Spoiling.redirected()),
                arguments("no UTF-8", Spoiling.invalidText()),
                arguments("failing for ever", Spoiling.failing()),
                arguments("cut off for ever", new Spoiling.Truncate()),
                arguments("an answer without end", new Spoiling.Endless()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lasting")
    void a_failure_that_lasts_never_looks_like_a_complete_reading_of_less(String name, Spoiling spoiling) {
        Harvested well = full();
        for (String spoilt : oneOfEachKind()) {
            proxy.spoil((current, request) -> request.equals(spoilt) ? spoiling : null);

            Harvested harvested = full();

            if (harvested.claimsToBeAsCompleteAs(well)) {
                assertThat(harvested.content()).as("%s, with nothing complained of", spoilt).isEqualTo(well.content());
            }
            assertNothingConfidential(harvested.complaints());
        }
    }

    @Test
    void what_is_said_in_texts_instead_of_numbers_is_understood() {
        Harvested well = full();
        proxy.spoil((number, request) -> Spoiling.numbersAsText());

        Harvested lenient = full();

        assertThat(lenient.complaintsBeyond(well)).isEmpty();
        assertThat(lenient.content()).isEqualTo(well.content());
    }

    @Test
    void links_to_another_host_are_not_followed() {
        Harvested well = full();
        proxy.spoil((number, request) -> Spoiling.foreignLinks(proxy.origin().toString(), ELSEWHERE));

        Harvested misled = full();

        assertThat(misled.complaintsBeyond(well)).allMatch(complaint -> complaint.startsWith(UnreadableException.Cause.FOREIGN_LINK.name()));
        if (misled.claimsToBeAsCompleteAs(well)) {
            assertThat(misled.content()).isEqualTo(well.content());
        }
    }

    @Test
    @Timeout(300)
    void pages_without_end_come_to_an_end() {
        Harvested well = full();
        List<String> complaints = new ArrayList<>();
        for (String kind : oneOfEachKind()) {
            List<Spoiling.Reply> first = new ArrayList<>();
            proxy.spoil((number, request) -> !request.equals(kind) ? null : new Spoiling.Replace(reply -> {
                first.add(reply);
                return first.get(0);
            }));

            complaints.addAll(full().complaintsBeyond(well));

            assertThat(proxy.requests().size()).as(kind).isLessThan(2_000);
        }
        assertThat(complaints).as("of a list that begins again and again").isNotEmpty();
    }

    @Test
    void a_wrong_credential_ends_the_reading_and_the_check_says_so() {
        LmsConnector connector = vendor.connector(vendor.settingsWithWrongCredential(proxy.origin()), time.surroundings());

        Harvested refused = Harvested.read(connector.open(), time.instant(), null, Set.of());
        List<Finding> findings = connector.check();

        assertThat(refused.content()).isEmpty();
        assertThat(refused.failures).isNotEmpty().allSatisfy(failure -> assertThat(failure.reason()).isEqualTo(UnreadableException.Cause.CREDENTIAL_REFUSED));
        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.ok()).isFalse();
            assertThat(finding.remedy()).isNotBlank();
        });
        assertNothingConfidential(refused.complaints());
        assertNothingConfidential(findings.stream().map(Finding::toString).toList());
    }

    @Test
    void a_credential_that_expires_is_replaced_in_the_middle() {
        LmsConnector connector = connector();
        Harvested before = read(connector, null, Set.of());
        assumeTrue(vendor.expireCredential(), "the credential of this vendor does not expire");

        Harvested after = read(connector, null, Set.of());

        assertThat(after.complaintsBeyond(before)).isEmpty();
        assertThat(after.content()).isEqualTo(before.content());
    }

    @Test
    void a_good_credential_passes_the_check() {
        List<Finding> findings = connector().check();

        assertThat(findings).isNotEmpty().allSatisfy(finding -> assertThat(finding.ok()).as(finding.toString()).isTrue());
        assertNothingConfidential(findings.stream().map(Finding::toString).toList());
    }

    @Test
    void an_incremental_reading_after_a_full_one_is_as_good_as_a_full_one() {
        Harvested before = full();
        vendor.changeSomething();
        Harvested since = full();
        Set<String> changed = new TreeSet<>(since.assignments.keySet());
        changed.removeIf(identifier -> since.assignments.get(identifier).equals(before.assignments.get(identifier)));
        Set<String> ids = new TreeSet<>();
        changed.forEach(identifier -> ids.add(identifier.substring(identifier.indexOf('-') + 1)));
        assertThat(since.content()).as("something has changed").isNotEqualTo(before.content());

        Harvested incremental = read(connector(), before, ids);

        assertThat(incremental.complaintsBeyond(before)).isEmpty();
        assertThat(before.followedBy(incremental).content()).isEqualTo(since.content());
    }

    private Harvested full() {
        return read(connector(), null, Set.of());
    }

    private Harvested read(LmsConnector connector, Harvested earlier, Set<String> complete) {
        return Harvested.read(connector.open(), Instant.parse(vendor.now()), earlier, complete);
    }

    private LmsConnector connector() {
        return vendor.connector(vendor.settings(proxy.origin()), time.surroundings());
    }

    /** One request of each path in which ids are left out, of the reading before. */
    private List<String> oneOfEachKind() {
        Map<String, String> kinds = new LinkedHashMap<>();
        proxy.requests().forEach(request -> kinds.put(request.replaceAll("\\d+", "0"), request));
        assertThat(kinds).as("requests of the reading before").isNotEmpty();
        return List.copyOf(kinds.values());
    }

    private void assertNothingConfidential(List<String> messages) {
        for (String word : vendor.confidential()) {
            assertThat(messages).noneMatch(message -> message.contains(word));
        }
    }
}
