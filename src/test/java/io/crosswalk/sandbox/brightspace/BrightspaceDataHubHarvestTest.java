package io.crosswalk.sandbox.brightspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.sandbox.SandboxExtension;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The data sets of assignment folders suffice for the truth about them, but for suspended enrollments, which they do not show. */
class BrightspaceDataHubHarvestTest {

    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    private static final String STUDENT = "110";
    private static final String SUSPENDED = "30521";
    private static final String UNKNOWN_TO_ED_FI = "3000900";
    private static final Set<String> CLASSES_UNKNOWN = Set.of("", "BS-NOT-IN-SIS", "BS-OLD1");

    private final Map<String, String> found = new TreeMap<>();
    private final Map<String, String> offerings = new HashMap<>();
    private Map<String, Map<String, String>> units = Map.of();
    private Map<String, Map<String, String>> users = Map.of();
    private Map<String, Map<String, String>> submissions = Map.of();
    private Map<String, Map<String, String>> access = Map.of();
    private Map<String, Map<String, String>> results = Map.of();
    private Map<String, Set<String>> members = Map.of();
    private final BrightspaceClient client = new BrightspaceClient(SANDBOX.sandbox());
    private final Extracts extracts = new Extracts(client);
    private final Instant now = SANDBOX.clock().instant();

    @Test
    void submissions_to_folders_follow_from_the_extracts() throws Exception {
        Map<String, String> truth = new TreeMap<>();
        client.truth().path("submissions").forEach(row -> {
            String identifier = row.path("submissionIdentifier").asText();
            if (identifier.contains("-dropbox-") && !identifier.endsWith("-" + SUSPENDED)) {
                truth.put(identifier, row.path("studentUniqueId").asText() + " " + row.path("status").asText() + " "
                        + row.path("submissionDateTime").asText(null) + " " + (row.path("points").isNull() ? null : plain(row.path("points").decimalValue()))
                        + " " + row.path("grade").asText(null));
            }
        });

        assertThat(fromExtracts()).hasSizeGreaterThan(200).isEqualTo(truth);
    }

    private Map<String, String> fromExtracts() throws Exception {
        units = keyed(extracts.full("Organizational Units"), "OrgUnitId");
        extracts.full("Organizational Unit Parents").forEach(row -> {
            if (units.get(row.get("ParentOrgUnitId")).get("Type").equals("Course Offering")) {
                offerings.put(row.get("OrgUnitId"), row.get("ParentOrgUnitId"));
            }
        });
        members = extracts.full("User Enrollments").stream().filter(row -> row.get("RoleId").equals(STUDENT))
                .collect(Collectors.groupingBy(row -> row.get("OrgUnitId"), Collectors.mapping(row -> row.get("UserId"), Collectors.toSet())));
        submissions = keyed(extracts.full("Assignment Submissions"), "DropboxId", "SubmitterId");
        access = keyed(extracts.full("Assignment Special Access"), "DropboxId", "UserId");
        results = keyed(extracts.full("Grade Results"), "GradeObjectId", "UserId");
        users = keyed(extracts.full("Users"), "UserId");
        for (Map<String, String> folder : extracts.full("Assignment Summary")) {
            Map<String, String> offering = units.get(folder.get("OrgUnitId"));
            if (!is(folder, "IsDeleted") && !is(folder, "IsHidden") && !is(offering, "IsDeleted") && is(offering, "IsActive")) {
                read(folder, offering);
            }
        }
        return found;
    }

    private void read(Map<String, String> folder, Map<String, String> offering) {
        List<String> sections = within(offering, "Section");
        for (String taught : sections.isEmpty() ? List.of(offering.get("OrgUnitId")) : sections) {
            if (!CLASSES_UNKNOWN.contains(units.get(taught).get("Code"))) {
                members.getOrDefault(taught, Set.of()).stream().filter(user -> members.get(offering.get("OrgUnitId")).contains(user))
                        .filter(this::isKnown).forEach(user -> read(folder, offering, taught, user));
            }
        }
    }

    private void read(Map<String, String> folder, Map<String, String> offering, String taught, String user) {
        boolean forGroups = folder.get("Type").equals("Group");
        String group = within(offering, "Group").stream().filter(unit -> members.getOrDefault(unit, Set.of()).contains(user)).findFirst().orElse(null);
        Map<String, String> own = access.get(key(folder, user));
        if (forGroups ? group == null : is(folder, "IsRestricted") && own == null) {
            return;
        }
        String standing = standing(folder, submissions.get(key(folder, forGroups ? group : user)), own, results.get(folder.get("GradeItemId") + "|" + user));
        if (Instant.parse(offering.get("EndDate")).isAfter(now) || !standing.startsWith("missing")) {
            found.put(taught + "-dropbox-" + folder.get("DropboxId") + "-" + user, users.get(user).get("OrgDefinedId") + " " + standing);
        }
    }

    private List<String> within(Map<String, String> offering, String type) {
        return units.keySet().stream().filter(unit -> offering.get("OrgUnitId").equals(offerings.get(unit)))
                .filter(unit -> units.get(unit).get("Type").equals(type)).toList();
    }

    private boolean isKnown(String user) {
        String sisId = users.get(user).get("OrgDefinedId");
        boolean shared = users.values().stream().filter(other -> other.get("OrgDefinedId").equals(sisId)).count() > 1;
        return !shared && !sisId.isEmpty() && !sisId.equals(UNKNOWN_TO_ED_FI) && !user.equals(SUSPENDED);
    }

    private String standing(
            Map<String, String> folder, @Nullable Map<String, String> done, @Nullable Map<String, String> own, @Nullable Map<String, String> result) {
        Instant due = time(own == null || own.get("DueDate").isEmpty() ? folder.get("DueDate") : own.get("DueDate"));
        Instant at = done == null ? null : time(done.get(done.get("LastSubmissionDate").isEmpty() ? "CompletionDate" : "LastSubmissionDate"));
        boolean inBook = folder.get("PossibleScore").isEmpty() && !folder.get("GradeItemId").isEmpty();
        boolean released = inBook ? result != null && is(result, "IsReleased") : done != null && is(done, "IsGraded");
        BigDecimal points = !released ? null : number(inBook ? result.get("PointsNumerator") : done.get("Score"));
        String words = !released || result == null || result.get("GradeText").isEmpty() ? null : result.get("GradeText");
        boolean online = !Set.of("On Paper", "Observed").contains(folder.get("SubmissionType"));
        String number = points == null ? null : plain(points);
        String rest = " " + at + " " + number + " " + (words == null ? number : words);
        if (result != null && is(result, "IsExempt")) {
            return "excused" + rest;
        }
        if (online && due != null && at != null && at.isAfter(due)) {
            return "late" + rest;
        }
        if (online && due != null && at == null && !released && due.isBefore(now)) {
            return "missing" + rest;
        }
        return (released ? "graded" : at == null ? "Upcoming" : "on-time") + rest;
    }

    private static Map<String, Map<String, String>> keyed(List<Map<String, String>> rows, String... columns) {
        Map<String, Map<String, String>> keyed = new HashMap<>();
        rows.forEach(row -> keyed.put(List.of(columns).stream().map(row::get).collect(Collectors.joining("|")), row));
        return keyed;
    }

    private static String key(Map<String, String> folder, @Nullable String entity) {
        return folder.get("DropboxId") + "|" + entity;
    }

    private static boolean is(Map<String, String> row, String column) {
        return Set.of("True", "1").contains(row.get(column));
    }

    private static @Nullable Instant time(String text) {
        return text.isEmpty() ? null : Instant.parse(text);
    }

    private static @Nullable BigDecimal number(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
