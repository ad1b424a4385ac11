package io.crosswalk.operations;

import io.crosswalk.connector.Connectors;
import io.crosswalk.matching.EdFiKey;
import io.crosswalk.matching.MatchDecisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people do about matches. Each decision is followed at once, unless the connector is being harvested: then at the harvest's end. */
@Component
public class MatchActions {

    private final MatchView view;
    private final EdFiKeys keys;
    private final MatchDecisions decisions;
    private final RosterRefresh roster;
    private final Connectors connectors;

    MatchActions(MatchView view, EdFiKeys keys, MatchDecisions decisions, RosterRefresh roster, Connectors connectors) {
        this.view = view;
        this.keys = keys;
        this.decisions = decisions;
        this.roster = roster;
        this.connectors = connectors;
    }

    /**
     * Ties a section or student to the given key for good; to the proposed one where none is given, else to the matched one.
     *
     * @param by who decides, for others to see
     * @throws ConflictException where the crosswalk file says something about it
     */
    public MatchRow confirm(MatchRequest request, String by) {
        MatchRow row = subject(request);
        EdFiKey key = key(request, row);
        decisions.confirm(row.connector(), row.kind(), row.id(), key, by);
        return followed(row);
    }

    /**
     * Never takes the given key for it again; the proposed one where none is given, else the matched one. A match whose proposal is
     * rejected is confirmed by that.
     */
    public MatchRow reject(MatchRequest request, String by) {
        MatchRow row = subject(request);
        EdFiKey rejected = key(request, row);
        EdFiKey matched = matched(row);
        boolean stays = matched != null && !matched.equals(rejected) && (row.proposal() != null || "crosswalk".equals(row.method()));
        decisions.reject(row.connector(), row.kind(), row.id(), rejected, stays ? matched : null, by);
        return followed(row);
    }

    /** Forgets what people decided about it; matching decides again. */
    public MatchRow withdraw(MatchRequest request, String by) {
        MatchRow row = subject(request);
        if (!decisions.withdraw(row.connector(), row.kind(), row.id(), by)) {
            throw new ConflictException("Nobody has decided anything about the " + row.kind() + " " + row.id() + " of " + row.connector() + ", so there is nothing to withdraw.");
        }
        return followed(row);
    }

    /**
     * Lays down the lines of a crosswalk beside those that there are; what the crosswalk file says of the same record wins.
     *
     * @throws InvalidParameterException for a text that is no CSV
     */
    public CrosswalkImport importCrosswalk(CrosswalkText crosswalk, String by) {
        try {
            MatchDecisions.Imported imported = decisions.importCsv(given("csv", crosswalk.csv(), "the lines of a crosswalk"), by);
            imported.connectors().forEach(roster::rematch);
            return new CrosswalkImport(imported.lines(), imported.problems());
        } catch (IllegalArgumentException e) {
            throw new InvalidParameterException("csv", "is no CSV", "a text with commas, quotes that close, and a line of headings");
        }
    }

    /** The lines of the crosswalk file, and what people confirmed or imported. */
    public CrosswalkText exportCrosswalk() {
        return new CrosswalkText(decisions.exportCsv());
    }

    private MatchRow subject(MatchRequest request) {
        String kind = given("kind", request.kind(), "section, student");
        MatchView.requireKind(kind);
        String connector = connectors.settings(given("connector", request.connector(), "the id of a connector")).id();
        MatchRow row = view.get(connector, kind, given("id", request.id(), "the id that the LMS shows in its addresses"));
        if (decisions.isInFile(connector, kind, row.id())) {
            throw new ConflictException("The crosswalk file has a line for the " + kind + " " + row.id() + " of " + connector
                    + ", and the file wins. Change the line, or remove it and harvest, then decide here.");
        }
        return row;
    }

    private static String given(String name, @Nullable String value, String allowed) {
        if (value == null || value.isBlank()) {
            throw new InvalidParameterException(name, "is missing", allowed);
        }
        return value;
    }

    private EdFiKey key(MatchRequest request, MatchRow row) {
        boolean section = row.kind().equals("section");
        if ((section ? request.sectionIdentifier() : request.studentUniqueId()) != null) {
            return section
                    ? keys.section(new EdFiKey(null, request.sectionIdentifier(), request.localCourseCode(), request.schoolId(), request.sessionName()))
                    : keys.student(String.valueOf(request.studentUniqueId()));
        }
        MatchKey proposal = row.proposal();
        EdFiKey meant = proposal == null ? matched(row) : new EdFiKey(proposal.studentUniqueId(), proposal.sectionIdentifier(), proposal.localCourseCode(),
                proposal.schoolId(), proposal.sessionName());
        if (meant == null) {
            throw new InvalidParameterException(section ? "sectionIdentifier" : "studentUniqueId", "is missing",
                    "a key in Ed-Fi; it may be left out only where something is matched or proposed");
        }
        return meant;
    }

    private static @Nullable EdFiKey matched(MatchRow row) {
        return !row.state().equals("matched") ? null
                : new EdFiKey(row.studentUniqueId(), row.sectionIdentifier(), row.localCourseCode(), row.schoolId(), row.sessionName());
    }

    private MatchRow followed(MatchRow row) {
        roster.rematch(row.connector());
        return view.get(row.connector(), row.kind(), row.id());
    }
}
