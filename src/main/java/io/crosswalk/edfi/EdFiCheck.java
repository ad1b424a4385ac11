package io.crosswalk.edfi;

import io.crosswalk.connector.Finding;
import io.crosswalk.vocabulary.DescriptorUri;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;

/** Tests whether a target, its credentials and its rosters are as they must be. Changes nothing in the target. */
public final class EdFiCheck {

    private final EdFiTarget target;
    private final DialectChoice choice;
    private final Dialect dialect;
    private final EdFiReader delivery;
    private final EdFiReader roster;
    private final EnsureDescriptors descriptors;

    /**
     * What the target must allow.
     *
     * @param namespaces of the connectors, by connector id
     * @param descriptors that the vocabularies of the connectors name; asked for once the dialect is known
     */
    public record Expectations(int schoolYear, Map<String, String> namespaces, Supplier<? extends Collection<DescriptorUri>> descriptors) {}

    /**
     * @param delivery reads with the credential that writes coursework
     * @param roster reads with the credential that reads sections and students; may be the same
     */
    EdFiCheck(EdFiTarget target, DialectChoice choice, Dialect dialect, EdFiReader delivery, EdFiReader roster, EnsureDescriptors descriptors) {
        this.target = target;
        this.choice = choice;
        this.dialect = dialect;
        this.delivery = delivery;
        this.roster = roster;
        this.descriptors = descriptors;
    }

    /** One finding for each thing tested; those that cannot be tested because of an earlier one are left out. Never throws for what the target answers. */
    public List<Finding> run(Expectations expectations) {
        List<Finding> findings = new ArrayList<>();
        findings.add(attempt("Ed-Fi API", () -> discovery(expectations.schoolYear())));
        if (!findings.get(0).ok()) {
            return findings;
        }
        Finding writing = attempt("permission to deliver", this::readable);
        Optional<TokenInfo> info = writing.ok() ? tokenInfo(delivery) : Optional.empty();
        info.ifPresent(token -> findings.addAll(new TokenFindings(token).aboutDelivery(expectations.namespaces())));
        findings.add(info.flatMap(token -> new TokenFindings(token).delivery(dialect)).orElse(writing));
        findings.addAll(rosters(expectations.schoolYear(), roster == delivery ? info : tokenInfo(roster)));
        if (writing.ok()) {
            findings.addAll(attemptAll("descriptors", () -> descriptors(expectations.descriptors().get(), info)));
        }
        return findings;
    }

    private Finding discovery(int schoolYear) {
        TargetCapabilities capabilities = target.capabilities();
        choice.confirmed();
        if (capabilities.addressedYear().orElse(schoolYear) != schoolYear) {
            return Finding.failed("Ed-Fi API", "The Ed-Fi API announces the data of the year " + capabilities.addressedYear().getAsInt()
                    + ", but the configuration is for the school year " + schoolYear + ".",
                    "Correct schoolYear, or set target.url to the address of that year.");
        }
        return Finding.passed("Ed-Fi API", capabilities.description() + "; coursework goes to " + dialect.assignmentResource() + ", " + choice.because() + ".");
    }

    /**
     * Makes sure that the target still takes coursework as it is written.
     *
     * @return why the hub cannot deliver to this target, whatever the credential; empty where it can
     * @throws TargetException when it cannot be found out
     */
    public Optional<String> notSpoken() {
        try {
            choice.confirmed();
            return Optional.empty();
        } catch (TargetRefusedException refused) {
            if (!DialectChoice.REFUSALS.contains(refused.reason())) {
                throw refused;
            }
            return Optional.of(refused.explanation() + " " + refused.remedy());
        }
    }

    private Finding readable() {
        delivery.count(dialect.assignmentResource(), Map.of());
        delivery.count(dialect.submissionResource(), Map.of());
        return Finding.passed("permission to deliver", "The token is accepted and coursework can be read; whether it can be written shows with the first delivery.");
    }

    private Optional<TokenInfo> tokenInfo(EdFiReader reader) {
        try {
            return TokenInfo.read(target, reader.requests());
        } catch (TargetException unavailable) {
            return Optional.empty();
        }
    }

    private List<Finding> rosters(int schoolYear, Optional<TokenInfo> info) {
        List<Finding> findings = new ArrayList<>(info.map(token -> new TokenFindings(token).aboutRosters()).orElse(List.of()));
        if (mayRead(Roster.SECTIONS, info)) {
            findings.add(attempt("sections in Ed-Fi", () -> rows("sections in Ed-Fi", Roster.SECTIONS, Map.of("schoolYear", Integer.toString(schoolYear)),
                    "sections of the school year " + schoolYear, info)));
        }
        if (mayRead(Roster.STUDENTS, info)) {
            findings.add(attempt("students in Ed-Fi", () -> rows("students in Ed-Fi", Roster.STUDENTS, Map.of(), "students", info)));
        }
        if (findings.stream().allMatch(Finding::ok)) {
            findings.add(attempt("changes in Ed-Fi", () -> changes(info)));
        }
        return findings;
    }

    private static boolean mayRead(Roster list, Optional<TokenInfo> info) {
        return info.map(token -> token.mayAllow(list.resource(), "read")).orElse(true);
    }

    private Finding rows(String subject, Roster list, Map<String, String> filters, String what, Optional<TokenInfo> info) {
        OptionalLong count = roster.count(list.resource(), filters);
        if (count.isPresent() && count.getAsLong() == 0) {
            return info.filter(TokenInfo::withoutSchools).isPresent()
                    ? Finding.failed(subject, "The credential for rosters sees no " + what + ", because it is for no school or district.",
                            "Have the Ed-Fi administrator assign the district, or its schools, to the client that reads rosters.")
                    : Finding.failed(subject, "The credential for rosters sees no " + what + ".",
                            "Check schoolYear and the schools that the client may see with the Ed-Fi administrator; matching needs both.");
        }
        return Finding.passed(subject, count.isPresent() ? count.getAsLong() + " " + what + "." : "They can be read.");
    }

    /** No shortcoming in itself: without changes everything is read each time. */
    private Finding changes(Optional<TokenInfo> info) {
        Optional<ChangeVersions> versions = roster.availableChangeVersions();
        if (versions.isEmpty()) {
            return Finding.passed("changes in Ed-Fi", "The API has no change queries; sections and students are read whole each time.");
        }
        return Finding.passed("changes in Ed-Fi", info.map(token -> new TokenFindings(token).mayReadChanges()).orElse(true)
                ? "The API has change queries; only what has changed is read."
                : "The API has change queries, and the claim set does not allow ReadChanges; sections and students are read whole each time.");
    }

    private List<Finding> descriptors(Collection<DescriptorUri> needed, Optional<TokenInfo> info) {
        EnsuredDescriptors found = descriptors.find(needed);
        if (found.missing().isEmpty()) {
            return List.of(Finding.passed("descriptors", "All " + Set.copyOf(needed).size() + " are there."));
        }
        List<MissingDescriptor> uncreatable = found.missing().stream().filter(missing -> !mayCreate(missing, info)).toList();
        if (uncreatable.isEmpty()) {
            return List.of(Finding.passed("descriptors", found.missing().size() + " are missing; the hub creates them when it starts, if the claim set allows it."));
        }
        return uncreatable.stream()
                .map(missing -> Finding.failed("descriptor " + missing.descriptor().uri(), "It is missing, and the client may not create it.",
                        "Have the Ed-Fi administrator load into " + missing.resource() + ": " + missing.json()))
                .toList();
    }

    private static boolean mayCreate(MissingDescriptor missing, Optional<TokenInfo> info) {
        return info.map(token -> token.mayAllow(missing.resource(), "create")).orElse(true);
    }

    private static Finding attempt(String subject, Supplier<Finding> test) {
        return attemptAll(subject, () -> List.of(test.get())).get(0);
    }

    private static List<Finding> attemptAll(String subject, Supplier<List<Finding>> test) {
        try {
            return test.get();
        } catch (TargetException failed) {
            return List.of(Finding.failed(subject, failed.explanation(), failed.remedy()));
        }
    }
}
