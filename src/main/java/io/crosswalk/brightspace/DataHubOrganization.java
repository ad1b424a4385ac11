package io.crosswalk.brightspace;

import io.crosswalk.kit.PlainText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The org units of the Data Hub and which lies below which. */
final class DataHubOrganization {

    private static final String SECTION = "Section";
    private static final String GROUP = "Group";
    private static final String OFFERING = "Course Offering";

    private final Map<String, DataSetRow> units = new LinkedHashMap<>();
    private final Map<String, Set<String>> parents = new HashMap<>();
    private final Map<String, Set<String>> children = new HashMap<>();

    /** @param units that are neither deleted nor in the recycle bin */
    DataHubOrganization(Iterable<DataSetRow> units, Iterable<DataSetRow> parents) {
        for (DataSetRow unit : units) {
            if (unit.get("RecycledDate") == null && unit.get("OrgUnitId") != null) {
                this.units.put(unit.text("OrgUnitId"), unit);
            }
        }
        for (DataSetRow parent : parents) {
            if (parent.get("DateDeleted") == null) {
                this.parents.computeIfAbsent(parent.text("OrgUnitId"), unit -> new HashSet<>()).add(parent.text("ParentOrgUnitId"));
                this.children.computeIfAbsent(parent.text("ParentOrgUnitId"), unit -> new HashSet<>()).add(parent.text("OrgUnitId"));
            }
        }
    }

    List<BrightspaceOffering> offerings(String courseOfferingType) {
        List<BrightspaceOffering> offerings = new ArrayList<>();
        units.forEach((id, unit) -> {
            String type = unit.get("OrgUnitTypeId");
            if (type == null ? unit.text("Type").equalsIgnoreCase(OFFERING) : type.equals(courseOfferingType)) {
                offerings.add(new BrightspaceOffering(id, name(id), unit.get("Code"), unit.get("IsActive") == null || unit.says("IsActive"),
                        moment(unit, "StartDate"), moment(unit, "EndDate")));
            }
        });
        return offerings;
    }

    /** The ids of the sections inside an offering. */
    List<String> sections(String offeringId) {
        return inside(offeringId, SECTION);
    }

    List<String> groups(String offeringId) {
        return inside(offeringId, GROUP);
    }

    private List<String> inside(String offeringId, String type) {
        return children.getOrDefault(offeringId, Set.of()).stream()
                .filter(id -> units.containsKey(id) && units.get(id).text("Type").equalsIgnoreCase(type))
                .sorted()
                .toList();
    }

    String name(String id) {
        DataSetRow unit = units.get(id);
        String name = unit == null ? null : unit.get("Name");
        return name == null ? id : PlainText.ofName(name);
    }

    @Nullable String code(String id) {
        DataSetRow unit = units.get(id);
        return unit == null ? null : unit.get("Code");
    }

    List<String> withCode(String code) {
        return units.keySet().stream().filter(id -> code.equals(code(id))).toList();
    }

    boolean isBelow(String id, String ancestor) {
        Deque<String> open = new ArrayDeque<>(parents.getOrDefault(id, Set.of()));
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            String parent = open.pop();
            if (parent.equals(ancestor)) {
                return true;
            }
            if (seen.add(parent)) {
                open.addAll(parents.getOrDefault(parent, Set.of()));
            }
        }
        return false;
    }

    /** A date that cannot be read is none: the offering then counts as current. */
    private static @Nullable Instant moment(DataSetRow unit, String column) {
        String text = unit.moment(column);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notADate) {
            return null;
        }
    }
}
