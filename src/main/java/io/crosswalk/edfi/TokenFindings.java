package io.crosswalk.edfi;

import io.crosswalk.connector.Finding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What must be said of a credential, going by what the target says about its token. */
final class TokenFindings {

    private final TokenInfo token;

    TokenFindings(TokenInfo token) {
        this.token = token;
    }

    /** @param namespaces of the connectors, by connector id */
    List<Finding> aboutDelivery(Map<String, String> namespaces) {
        List<Finding> findings = new ArrayList<>();
        namespaces.forEach((connector, namespace) -> findings.add(token.allowsNamespace(namespace)
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

    /** Empty where the target does not tell what is allowed. */
    Optional<Finding> delivery(Dialect dialect) {
        if (token.operations().isEmpty()) {
            return Optional.empty();
        }
        List<String> lacking = Stream.of(dialect.assignmentResource(), dialect.submissionResource())
                .flatMap(resource -> Stream.of("create", "read", "update", "delete")
                        .filter(operation -> !token.mayAllow(resource, operation))
                        .map(operation -> operation + " " + resource))
                .toList();
        return Optional.of(lacking.isEmpty()
                ? Finding.passed("permission to deliver", "The " + claimSet() + " allows coursework to be created, read, updated and deleted.")
                : Finding.failed("permission to deliver", "The " + claimSet() + " does not allow: " + String.join(", ", lacking) + ".", switch (dialect.name()) {
                    case LMSX -> "Have the Ed-Fi administrator extend the claim set, or give the client another one, for example LMS Vendor.";
                    case GRADEBOOK -> "Have the Ed-Fi administrator extend the claim set by the claims gradebookEntry and studentGradebookEntry.";
                }));
    }

    /** One for each list that may not be read; none where the target does not tell what is allowed. */
    List<Finding> aboutRosters() {
        List<Finding> findings = new ArrayList<>();
        for (Roster roster : Roster.values()) {
            if (!token.mayAllow(roster.resource(), "read")) {
                findings.add(Finding.failed("permission to read " + roster.resource(), "The " + claimSet() + " does not allow: read " + roster.resource() + ".",
                        "Have the Ed-Fi administrator extend the claim set of the client that reads rosters, or set another client as target.roster."
                                + (roster == Roster.STUDENT_SECTION_ASSOCIATIONS ? " Without it sections can be matched by their identifiers only." : "")));
            }
        }
        return findings;
    }

    /** Whether the target tells this credential what was deleted; true where the target does not tell what is allowed. */
    boolean mayReadChanges() {
        return Arrays.stream(Roster.values()).allMatch(roster -> token.mayAllow(roster.resource(), "readchanges") || !token.namesChanges());
    }

    private String claimSet() {
        return token.claimSet().map(name -> "claim set " + name).orElse("claim set");
    }
}
