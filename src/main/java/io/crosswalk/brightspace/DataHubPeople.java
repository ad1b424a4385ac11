package io.crosswalk.brightspace;

import io.crosswalk.brightspace.BrightspaceEnrollmentTranslator.EnrolledPerson;
import io.crosswalk.brightspace.BrightspaceSectionTranslator.AttendedSection;
import io.crosswalk.canonical.Person;
import io.crosswalk.connector.Roster;
import io.crosswalk.kit.Translation;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is in the chosen offerings. Filled by one thread, then read by several. */
final class DataHubPeople {

    /** Brightspace's own, which is nobody. */
    private static final String SYSTEM_USER = "0";

    private final BrightspaceSettings settings;
    private final DataHubOrganization organization;
    private final DataHubFolder folder;
    private final Map<String, DataSetRow> users = new HashMap<>();
    private final Map<String, DataSetRow> roles = new HashMap<>();
    private final BrightspaceSectionTranslator sections = new BrightspaceSectionTranslator();

    DataHubPeople(BrightspaceSettings settings, DataHubOrganization organization, DataHubFolder folder) {
        this.settings = settings;
        this.organization = organization;
        this.folder = folder;
    }

    DataHubPeople read(DataHubFiles files, Set<String> offeringIds) {
        Map<String, String> courses = new HashMap<>();
        for (String offeringId : offeringIds) {
            courses.put(offeringId, offeringId);
            organization.sections(offeringId).forEach(section -> courses.put(section, offeringId));
            organization.groups(offeringId).forEach(group -> courses.put(group, offeringId));
        }
        Set<String> enrolled = new HashSet<>();
        files.sort(DataSet.ENROLLMENTS, row -> {
            String courseId = courses.get(row.text("OrgUnitId"));
            if (courseId != null) {
                enrolled.add(row.text("UserId"));
            }
            return courseId;
        });
        files.logSince(files.fullMadeAt(DataSet.ENROLLMENTS), entry -> {
            String courseId = courses.get(entry.text("OrgUnitId"));
            if (courseId != null) {
                folder.append(DataSet.ENROLLMENT_LOG, courseId, entry);
            }
        });
        folder.flush();
        files.whole(DataSet.USERS, row -> enrolled.contains(row.text("UserId"))).forEach(user -> users.put(user.text("UserId"), user));
        files.whole(DataSet.ROLES, row -> true).forEach(role -> roles.put(role.text("RoleId"), role));
        return this;
    }

    Roster roster(BrightspaceOffering offering, Instant now) {
        DataHubEnrollments enrollments = enrollments(offering.id());
        BrightspaceRoster roster = new BrightspaceRoster(offering, now);
        Set<String> known = new HashSet<>();
        for (DataSetRow row : enrollments.of(offering.id())) {
            String userId = row.text("UserId");
            if (!userId.equals(SYSTEM_USER)) {
                EnrolledPerson person = person(userId, row);
                known.add(userId);
                roster.enrollment(new Translation.Translated<>(person));
                DataSetRow user = users.get(userId);
                if (user == null || user.get("IsActive") == null || user.says("IsActive")) {
                    roster.active(person);
                }
            }
        }
        List<String> inside = settings.sections() == BrightspaceSettings.SectionMode.OFFERINGS ? List.of() : organization.sections(offering.id());
        for (String sectionId : inside) {
            Set<String> people = new LinkedHashSet<>();
            enrollments.of(sectionId).stream().map(row -> row.text("UserId")).filter(known::contains).forEach(people::add);
            roster.section(new Translation.Translated<>(new AttendedSection(
                    sections.section(sectionId, organization.name(sectionId), organization.code(sectionId), offering), people)));
        }
        if (inside.isEmpty() && settings.sections() != BrightspaceSettings.SectionMode.SECTIONS) {
            roster.wholeOffering(sections.ofOffering(offering));
        }
        return roster.roster();
    }

    /** The members of each group of an offering. */
    Map<String, List<DataSetRow>> groups(String offeringId) {
        DataHubEnrollments enrollments = enrollments(offeringId);
        Map<String, List<DataSetRow>> groups = new LinkedHashMap<>();
        organization.groups(offeringId).forEach(group -> groups.put(group, enrollments.of(group)));
        return groups;
    }

    private DataHubEnrollments enrollments(String offeringId) {
        DataSetRows table = new DataSetRows(DataSet.ENROLLMENTS);
        folder.each(DataSet.ENROLLMENTS, offeringId, table::add);
        DataSetRows log = new DataSetRows(DataSet.ENROLLMENT_LOG);
        folder.each(DataSet.ENROLLMENT_LOG, offeringId, log::add);
        return new DataHubEnrollments(table.current(), log.current());
    }

    private EnrolledPerson person(String userId, DataSetRow enrollment) {
        Map<String, String> identifiers = new HashMap<>();
        DataSetRow user = users.get(userId);
        put(identifiers, BrightspacePersonTranslator.ORG_DEFINED_ID, user == null ? null : user.get("OrgDefinedId"));
        put(identifiers, BrightspacePersonTranslator.USER_NAME, user == null || !settings.userName() ? null : user.get("UserName"));
        DataSetRow role = roles.get(enrollment.text("RoleId"));
        String roleName = enrollment.get("RoleName") != null || role == null ? enrollment.get("RoleName") : role.get("RoleName");
        return new EnrolledPerson(new Person(userId, identifiers), settings.roles().meaning(enrollment.get("RoleId"), role == null ? null : role.get("RoleCode"), roleName));
    }

    private static void put(Map<String, String> identifiers, String name, @Nullable String value) {
        if (value != null) {
            identifiers.put(name, value);
        }
    }
}
