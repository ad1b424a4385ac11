package io.crosswalk.brightspace;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.brightspace.BrightspaceSectionTranslator.AttendedSection;
import io.crosswalk.brightspace.BrightspaceSettings.SectionMode;
import io.crosswalk.connector.Roster;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.kit.Translation;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads one offering's sections and who is in them. */
final class BrightspaceRosterReader {

    private final BrightspaceSettings settings;
    private final BrightspaceRequests requests;
    private final BrightspaceClient client;
    private final BrightspaceSectionTranslator sections = new BrightspaceSectionTranslator();
    private final BrightspaceEnrollmentTranslator enrollments;

    BrightspaceRosterReader(BrightspaceSettings settings, BrightspaceRequests requests, BrightspaceClient client) {
        this.settings = settings;
        this.requests = requests;
        this.client = client;
        this.enrollments = new BrightspaceEnrollmentTranslator(settings.roles());
    }

    Roster read(BrightspaceOffering offering, Instant now) {
        BrightspaceRoster roster = new BrightspaceRoster(offering, now);
        List<Translation<AttendedSection>> listed = settings.sections() == SectionMode.OFFERINGS ? List.of() : sections(offering);
        Map<String, String> userNames = settings.userName() ? userNames(offering.id()) : Map.of();
        client.list(requests.enrollments(offering.id()), node -> enrollments.translate(node, userNames), page -> page.forEach(roster::enrollment));
        client.list(requests.activeEnrollments(offering.id()), node -> enrollments.translate(node, Map.of()),
                page -> page.forEach(translation -> translation.give(roster::active, refused -> {}, leftOut -> {})));
        listed.forEach(roster::section);
        if (listed.isEmpty() && settings.sections() != SectionMode.SECTIONS) {
            roster.wholeOffering(sections.ofOffering(offering));
        }
        return roster.roster();
    }

    /** Not found means none, where all else of the offering can be read. */
    private List<Translation<AttendedSection>> sections(BrightspaceOffering offering) {
        List<Translation<AttendedSection>> listed = new ArrayList<>();
        try {
            client.list(requests.sections(offering.id()), node -> sections.translate(node, offering), listed::addAll);
        } catch (UnreadableException failure) {
            if (failure.reason() != Cause.NOT_FOUND) {
                throw failure;
            }
        }
        return listed;
    }

    private Map<String, String> userNames(String courseId) {
        Map<String, String> names = new HashMap<>();
        client.list(requests.classlist(courseId), BrightspaceRosterReader::named, page -> page.forEach(names::putAll));
        return names;
    }

    private static Map<String, String> named(JsonNode node) {
        try {
            VendorRecord user = new VendorRecord(node);
            String name = user.identifier("Username");
            return name == null ? Map.of() : Map.of(user.id("Identifier"), name);
        } catch (UnusableFieldException withoutName) {
            return Map.of();
        }
    }
}
