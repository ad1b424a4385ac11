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

    private final BrightspaceClient client = new BrightspaceClient(SANDBOX.sandbox());
    private final Extracts extracts = new Extracts(client);
    private final Instant now = SANDBOX.clock().instant();

    @Test
    void submissions_to_folders_follow_from_the_extracts() throws Exception {
        Map<String, String> truth = new TreeMap<>();
        client.truth().path("submissions").forEach(row -> {
            String identifier = row.path("submissionIdentifier").asText();
            if (identifier.contains("-dropbox-") && !identifier.endsWith("-30521")) {
                truth.put(identifier, row.path("studentUniqueId").asText() + " " + row.path("status").asText() + " " + row.path("submissionDateTime").asText(null)
                        + " " + (row.path("points").isNull() ? null : plain(row.path("points").decimalValue())) + " " + row.path("grade").asText(null));
            }
        });

        assertThat(fromExtracts()).hasSizeGreaterThan(200).isEqualTo(truth);
    }

    private Map<String, String> fromExtracts() throws Exception {
        Map<String, Map<String, String>> units = keyed(extracts.full("Organizational Units"), "OrgUnitId");
        Map<String, String> parents = new HashMap<>();
        extracts.full("Organizational Unit Parents").forEach(row -> {
            if (units.get(row.get("ParentOrgUnitId")).get("Type").equals("Course Offering")) {
                parents.put(row.get("OrgUnitId"), row.get("ParentOrgUnitId"));
            }
        });
        Map<String, Set<String>> members = extracts.full("User Enrollments").stream().filter(row -> row.get("RoleId").equals("110"))
                .collect(Collectors.groupingBy(row -> row.get("OrgUnitId"), Collectors.mapping(row -> row.get("UserId"), Collectors.toSet())));
        Map<String, Map<String, String>> submissions = keyed(extracts.full("Assignment Submissions"), "DropboxId", "SubmitterId");
        Map<String, Map<String, String>> access = keyed(extracts.full("Assignment Special Access"), "DropboxId", "UserId");
        Map<String, Map<String, String>> results = keyed(extracts.full("Grade Results"), "GradeObjectId", "UserId");
        Map<String, Map<String, String>> users = keyed(extracts.full("Users"), "UserId");
        Map<String, Long> holders = users.values().stream().collect(Collectors.groupingBy(user -> user.get("OrgDefinedId"), Collectors.counting()));
        Map<String, String> found = new TreeMap<>();
        for (Map<String, String> folder : extracts.full("Assignment Summary")) {
            Map<String, String> offering = units.get(folder.get("OrgUnitId"));
            if (!is(folder, "IsDeleted") && !is(folder, "IsHidden") && !is(offering, "IsDeleted") && is(offering, "IsActive")) {
                List<String> within = units.keySet().stream().filter(unit -> offering.get("OrgUnitId").equals(parents.get(unit))).toList();
                List<String> sections = within.stream().filter(unit -> units.get(unit).get("Type").equals("Section")).toList();
                for (String taught : sections.isEmpty() ? List.of(offering.get("OrgUnitId")) : sections) {
                    String code = units.get(taught).get("Code");
                    for (String user : members.getOrDefault(taught, Set.of())) {
                        String sisId = users.get(user).get("OrgDefinedId");
                        String group = within.stream().filter(unit -> units.get(unit).get("Type").equals("Group"))
                                .filter(unit -> members.getOrDefault(unit, Set.of()).contains(user)).findFirst().orElse(null);
                        boolean assigned = folder.get("Type").equals("Group") ? group != null : !is(folder, "IsRestricted") || access.containsKey(key(folder, user));
                        boolean known = !sisId.isEmpty() && !sisId.equals("3000900") && holders.get(sisId) == 1
                                && !Set.of("", "BS-NOT-IN-SIS", "BS-OLD1").contains(code);
                        String entity = folder.get("Type").equals("Group") ? group : user;
                        if (assigned && known && members.get(offering.get("OrgUnitId")).contains(user) && !user.equals("30521")) {
                            String standing = standing(folder, submissions.get(key(folder, entity)), access.get(key(folder, user)),
                                    results.get(folder.get("GradeItemId") + "|" + user));
                            if (Instant.parse(offering.get("EndDate")).isAfter(now) || !standing.startsWith("missing")) {
                                found.put(taught + "-dropbox-" + folder.get("DropboxId") + "-" + user, sisId + " " + standing);
                            }
                        }
                    }
                }
            }
        }
        return found;
    }

    private String standing(Map<String, String> folder, @Nullable Map<String, String> done, @Nullable Map<String, String> own, @Nullable Map<String, String> result) {
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
