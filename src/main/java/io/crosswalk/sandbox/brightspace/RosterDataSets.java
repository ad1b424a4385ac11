package io.crosswalk.sandbox.brightspace;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Data sets of org units and people. */
final class RosterDataSets {

    private final Tenant tenant;
    private final OrgUnits orgUnits;

    RosterDataSets(Tenant tenant, OrgUnits orgUnits) {
        this.tenant = tenant;
        this.orgUnits = orgUnits;
    }

    List<DataSet> all() {
        return List.of(
                DataSet.of("Organizational Units", 1, true,
                        "OrgUnitId,Organization,Type,Name,Code,StartDate,EndDate,IsActive,CreatedDate,IsDeleted,DeletedDate,RecycledDate,Version,OrgUnitTypeId",
                        now -> units()),
                DataSet.of("Organizational Unit Parents", 2, true, "OrgUnitId,ParentOrgUnitId,RowVersion,DateDeleted", now -> parents()),
                DataSet.of("Users", 1, true,
                        "UserId,UserName,OrgDefinedId,FirstName,MiddleName,LastName,IsActive,Organization,ExternalEmail,SignupDate,Version", now -> users()),
                DataSet.of("User Enrollments", 2, true, "OrgUnitId,UserId,RoleName,EnrollmentDate,EnrollmentType,RoleId", now -> enrollments()),
                DataSet.of("Enrollments and Withdrawals", 1, true, "LogId,UserId,OrgUnitId,RoleId,Action,ModifiedByUserId,EnrollmentDate", now -> passages()),
                DataSet.of("Role Details", 1, false, "RoleId,RoleName,Description,InClassList,ClassListRoleName,ShowInGrades,RoleCode", now -> roles()));
    }

    private Stream<Object[]> units() {
        return orgUnits.all().stream().map(unit -> {
            Offering offering = unit.type() == OrgUnits.Type.OFFERING ? tenant.findOffering(unit.id()) : null;
            Instant start = offering == null ? null : offering.start();
            Instant end = offering == null ? null : offering.end();
            return row(unit.id(), "Grand Bend ISD", unit.type().displayName(), unit.name(), unit.code(), start, end, offering == null || offering.active(),
                    start, unit.deleted(), null, unit.deleted() ? start : null, null, unit.type().id());
        });
    }

    private Stream<Object[]> parents() {
        return orgUnits.all().stream().flatMap(unit -> unit.parents().stream().map(parent -> row(unit.id(), parent, 1, null)));
    }

    private Stream<Object[]> users() {
        return tenant.users().values().stream().map(user -> row(user.id(), user.userName(), user.orgDefinedId(), user.firstName(), null,
                user.lastName(), true, OrgUnits.ORGANIZATION, user.email(), null, null));
    }

    /** Only in full extracts. */
    static Object[] systemUser() {
        return row(0, "System", null, "System", null, "User", true, OrgUnits.ORGANIZATION, null, null, null);
    }

    /** In offerings, in sections and in groups, which are org units all three. */
    private Stream<Object[]> enrollments() {
        return tenant.offerings().values().stream().flatMap(offering -> {
            Stream<Object[]> inOffering = tenant.enrollments(offering.id()).values().stream()
                    .map(enrollment -> enrollment(offering.id(), enrollment.userId(), enrollment.role(), enrollment.since()));
            Stream<Object[]> inSections = tenant.sections(offering.id()).values().stream().flatMap(section -> section.members().stream().sorted()
                    .map(user -> enrollment(section.id(), user, Role.STUDENT, offering.start())));
            Stream<Object[]> inGroups = tenant.groups(offering.id()).values().stream().flatMap(group -> group.members().stream().sorted()
                    .map(user -> enrollment(group.id(), user, Role.STUDENT, offering.start())));
            return Stream.of(inOffering, inSections, inGroups).flatMap(part -> part);
        });
    }

    private static Object[] enrollment(long orgUnit, long user, Role role, Instant since) {
        return row(orgUnit, user, role.displayName(), since, "Direct", role.id());
    }

    private Stream<Object[]> passages() {
        return tenant.passages().stream().map(passage -> row(passage.id(), passage.userId(), passage.orgUnitId(), passage.role().id(),
                passage.in() ? "Enroll" : "Withdraw", null, passage.at()));
    }

    private Stream<Object[]> roles() {
        return Stream.of(Role.values()).map(role -> row(role.id(), role.displayName(), "", true, role.displayName(), role.handsIn(), role.code()));
    }

    /** Of cells that may be null. */
    static Object[] row(@Nullable Object... cells) {
        return cells;
    }
}
