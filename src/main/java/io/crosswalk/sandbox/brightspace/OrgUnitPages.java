package io.crosswalk.sandbox.brightspace;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** {@code lp/orgstructure}: the tree of org units, and those in the recycle bin. */
final class OrgUnitPages {

    private static final String SCOPE = "organizations:organization:read";
    private static final Comparator<OrgUnits.OrgUnit> BY_ID = Comparator.comparingLong(OrgUnits.OrgUnit::id);

    private final OrgUnits orgUnits;

    OrgUnitPages(OrgUnits orgUnits) {
        this.orgUnits = orgUnits;
    }

    void addTo(Router router) {
        router.get("/lp/:version/orgstructure/", SCOPE, this::all);
        router.get("/lp/:version/orgstructure/recyclebin/", SCOPE, this::recycleBin);
        router.get("/lp/:version/orgstructure/:unit", SCOPE, this::one);
        router.get("/lp/:version/orgstructure/:unit/descendants/", SCOPE, this::descendants);
        router.get("/lp/:version/orgstructure/:unit/descendants/paged/", SCOPE, this::pagedDescendants);
        router.get("/lp/:version/orgstructure/:unit/children/", SCOPE, this::children);
        router.get("/lp/:version/orgstructure/:unit/parents/", SCOPE, this::parents);
        router.get("/lp/:version/orgstructure/:unit/ancestors/", SCOPE, this::ancestors);
    }

    private void all(Call call) throws IOException {
        call.require(Permission.SEE_ORG_STRUCTURE);
        Long type = call.number("orgUnitType");
        String code = call.parameter("exactOrgUnitCode");
        page(call, present().filter(unit -> type == null || unit.type().id() == type).filter(unit -> code == null || code.equals(unit.code())));
    }

    private void recycleBin(Call call) throws IOException {
        call.require(Permission.SEE_ORG_STRUCTURE);
        page(call, orgUnits.all().stream().filter(OrgUnits.OrgUnit::deleted));
    }

    private void one(Call call) throws IOException {
        call.require(Permission.SEE_ORG_STRUCTURE);
        write(call, unit(call));
    }

    private void descendants(Call call) throws IOException {
        call.json().list(below(call).sorted(BY_ID).toList(), unit -> write(call, unit));
    }

    private void pagedDescendants(Call call) throws IOException {
        page(call, below(call));
    }

    private Stream<OrgUnits.OrgUnit> below(Call call) {
        call.require(Permission.SEE_ORG_STRUCTURE);
        long ancestor = unit(call).id();
        Long type = call.number("ouTypeId");
        return present().filter(unit -> type == null || unit.type().id() == type).filter(unit -> orgUnits.isBelow(unit, ancestor));
    }

    private void children(Call call) throws IOException {
        call.require(Permission.SEE_ORG_STRUCTURE);
        long parent = unit(call).id();
        Long type = call.number("ouTypeId");
        list(call, present().filter(unit -> unit.parents().contains(parent)).filter(unit -> type == null || unit.type().id() == type));
    }

    private void parents(Call call) throws IOException {
        call.require(Permission.SEE_ORG_STRUCTURE);
        list(call, parents(unit(call)));
    }

    private void ancestors(Call call) throws IOException {
        call.require(Permission.SEE_ORG_STRUCTURE);
        list(call, ancestors(unit(call)).distinct());
    }

    private Stream<OrgUnits.OrgUnit> parents(OrgUnits.OrgUnit unit) {
        return unit.parents().stream().map(orgUnits::find).filter(Objects::nonNull);
    }

    private Stream<OrgUnits.OrgUnit> ancestors(OrgUnits.OrgUnit unit) {
        return parents(unit).flatMap(parent -> Stream.concat(Stream.of(parent), ancestors(parent)));
    }

    private Stream<OrgUnits.OrgUnit> present() {
        return orgUnits.all().stream().filter(unit -> !unit.deleted());
    }

    private OrgUnits.OrgUnit unit(Call call) {
        OrgUnits.OrgUnit unit = orgUnits.find(call.id("unit"));
        if (unit == null || unit.deleted()) {
            throw Refusal.notFound();
        }
        return unit;
    }

    private void page(Call call, Stream<OrgUnits.OrgUnit> units) throws IOException {
        Paging.of(call).bookmarked(units.sorted(BY_ID).toList(), OrgUnits.OrgUnit::id, unit -> write(call, unit));
    }

    private void list(Call call, Stream<OrgUnits.OrgUnit> units) throws IOException {
        List<OrgUnits.OrgUnit> sorted = units.sorted(BY_ID).toList();
        call.json().list(sorted, unit -> write(call, unit));
    }

    private static void write(Call call, OrgUnits.OrgUnit unit) throws IOException {
        call.json().object(() -> {
            call.json().textId("Identifier", unit.id());
            call.json().text("Path", unit.path());
            call.json().text("Name", unit.name());
            call.json().text("Code", unit.code());
            call.json().object("Type", () -> {
                call.json().number("Id", unit.type().id());
                call.json().text("Code", unit.type().code());
                call.json().text("Name", unit.type().displayName());
            });
        });
    }
}
