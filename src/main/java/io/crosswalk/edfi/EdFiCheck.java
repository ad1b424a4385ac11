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
import java.util.stream.Stream;

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
        Optional<TokenInfo> info = writing.ok() ? tokenInfo() : Optional.empty();
        info.ifPresent(token -> findings.addAll(aboutToken(token, expectations)));
        findings.add(info.flatMap(this::operations).orElse(writing));
        findings.add(attempt("sections in Ed-Fi", () -> rows("sections in Ed-Fi", "ed-fi/sections",
                Map.of("schoolYear", Integer.toString(expectations.schoolYear())), "sections of the school year " + expectations.schoolYear())));
        findings.add(attempt("students in Ed-Fi", () -> rows("students in Ed-Fi", "ed-fi/students", Map.of(), "students")));
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

    private Optional<TokenInfo> tokenInfo() {
        try {
            return TokenInfo.read(target, delivery.requests());
        } catch (TargetException unavailable) {
            return Optional.empty();
        }
    }

    private List<Finding> aboutToken(TokenInfo token, Expectations expectations) {
        List<Finding> findings = new ArrayList<>();
        expectations.namespaces().forEach((connector, namespace) -> findings.add(token.allowsNamespace(namespace)
                ? Finding.passed("namespace of " + connector, namespace + " is allowed.")
                : Finding.failed("namespace of " + connector, "The client may not write records of " + namespace + "; its prefixes are "
                        + (token.namespacePrefixes().isEmpty() ? "none" : String.join(", ", token.namespacePrefixes())) + ".",
                        "Have the Ed-Fi administrator add " + namespace + " to the namespace prefixes of the client's vendor.")));
        if (!token.profiles().isEmpty()) {
            findings.add(Finding.failed("profile", "The client is restricted by " + String.join(", ", token.profiles()) + ".",
                    "Have the Ed-Fi administrator remove the profile from the hub's client, unless it leaves coursework, sections and students whole."));
        }
        token.studentIdentificationSystem().ifPresent(system -> findings.add(Finding.failed("student ids",
                "The Ed-Fi API lets this client name students by their ids in " + system + ".",
                "Make sure that matching.students uses those ids, or have the Ed-Fi administrator remove the setting.")));
        return findings;
    }

    /** Empty where the target does not tell. */
    private Optional<Finding> operations(TokenInfo token) {
        if (token.operations().isEmpty()) {
            return Optional.empty();
        }
        List<String> lacking = Stream.of(dialect.assignmentResource(), dialect.submissionResource())
                .flatMap(resource -> Stream.of("create", "read", "update", "delete")
                        .filter(operation -> !token.mayAllow(resource, operation))
                        .map(operation -> operation + " " + resource))
                .toList();
        String claimSet = token.claimSet().map(name -> "claim set " + name).orElse("claim set");
        return Optional.of(lacking.isEmpty()
                ? Finding.passed("permission to deliver", "The " + claimSet + " allows coursework to be created, read, updated and deleted.")
                : Finding.failed("permission to deliver", "The " + claimSet + " does not allow: " + String.join(", ", lacking) + ".",
                        "Have the Ed-Fi administrator extend the claim set, or give the client another one, for example LMS Vendor."));
    }

    private Finding rows(String subject, String resource, Map<String, String> filters, String what) {
        OptionalLong count = roster.count(resource, filters);
        if (count.isPresent() && count.getAsLong() == 0) {
            return Finding.failed(subject, "The credential for rosters sees no " + what + ".",
                    "Check schoolYear and the schools that the client may see with the Ed-Fi administrator; matching needs both.");
        }
        return Finding.passed(subject, count.isPresent() ? count.getAsLong() + " " + what + "." : "They can be read.");
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
