package io.crosswalk.matching;

import io.crosswalk.configuration.DistrictConfiguration;
import io.crosswalk.database.Portions;
import io.crosswalk.edfi.ChangeVersions;
import io.crosswalk.edfi.ChangeWindow;
import io.crosswalk.edfi.EdFiReader;
import io.crosswalk.edfi.EdFiSection;
import io.crosswalk.edfi.Roster;
import io.crosswalk.edfi.RosterEntry;
import io.crosswalk.edfi.SectionKeyChange;
import io.crosswalk.edfi.StudentSectionAssociation;
import io.crosswalk.edfi.TargetRefusedException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A local copy of the keys of the target's sections and students, and of the students' associations with sections. Where the
 * target tells what has changed only that is read, else everything: a reading that fails leaves the old copy as it was, and one
 * that would lose more than half of it is not believed.
 */
@Component
public class RosterMirror {

    private static final Logger LOG = LoggerFactory.getLogger(RosterMirror.class);

    private final EdFiReader reader;
    private final MirrorStore store;
    private final MirrorRows rows;
    private final TransactionTemplate transaction;
    private final int year;
    private final Clock clock;

    RosterMirror(EdFiReader reader, MirrorStore store, MirrorRows rows, DistrictConfiguration district, TransactionTemplate transaction, Clock clock) {
        this.reader = reader;
        this.store = store;
        this.rows = rows;
        this.transaction = transaction;
        this.year = district.schoolYear();
        this.clock = clock;
    }

    /** Brings the copy up to date, for the school year. */
    public synchronized void refresh() {
        MirrorState state = store.begin();
        Instant now = clock.instant();
        Optional<ChangeVersions> versions = reader.availableChangeVersions();
        if (versions.isEmpty() || !state.continuesWith(versions.get(), year, now) || !readChanges(state, versions.get())) {
            readWhole(state, versions, now);
        }
        store.refreshed(now);
    }

    /** @return false where the target does not tell what was deleted, so that nothing has been changed */
    private boolean readChanges(MirrorState state, ChangeVersions versions) {
        Long known = state.changeVersion();
        if (known != null && known == versions.newest()) {
            return true;
        }
        // Both ends included: a row read twice does no harm, and one that was committed late is not missed.
        ChangeWindow window = new ChangeWindow(known, versions.newest());
        boolean associations = state.associationsAt() != null;
        Map<Roster, List<String>> deleted = new EnumMap<>(Roster.class);
        for (Roster roster : Roster.values()) {
            List<String> ids = new ArrayList<>();
            if ((associations || roster != Roster.STUDENT_SECTION_ASSOCIATIONS) && !reader.deleted(roster, window, ids::add)) {
                return false;
            }
            deleted.put(roster, ids);
        }
        List<SectionKeyChange> moved = new ArrayList<>();
        reader.sectionKeyChanges(window, moved::add);
        readSectionsAndStudents(window, state.generation());
        if (associations) {
            readAssociations(window, state.generation());
        }
        transaction.executeWithoutResult(status -> {
            moved.forEach(store::move);
            store.forgetFormerKeys(Roster.SECTIONS, state.generation());
            store.forgetFormerKeys(Roster.STUDENTS, state.generation());
            deleted.forEach(store::forget);
            store.conclude(new MirrorState(state.generation(), year, versions.newest(), state.readWholeAt(), state.associationsAt()));
        });
        return true;
    }

    private void readWhole(MirrorState state, Optional<ChangeVersions> versions, Instant now) {
        long generation = state.generation();
        readSectionsAndStudents(ChangeWindow.EVERYTHING, generation);
        boolean associations = (versions.isPresent() || state.wantsAssociations(now)) && mayReadAssociations(generation);
        boolean replaced = versions.isPresent() && state.isAheadOf(versions.get());
        transaction.executeWithoutResult(status -> {
            store.forgetUnlisted(Roster.SECTIONS, generation, replaced);
            store.forgetUnlisted(Roster.STUDENTS, generation, replaced);
            if (associations) {
                store.forgetUnlisted(Roster.STUDENT_SECTION_ASSOCIATIONS, generation, replaced);
            }
            store.conclude(new MirrorState(generation, year, versions.map(ChangeVersions::newest).orElse(null), now,
                    associations ? now : versions.isPresent() ? null : state.associationsAt()));
        });
    }

    /** Sections and students suffice for matching by identifier. */
    private boolean mayReadAssociations(long generation) {
        try {
            readAssociations(ChangeWindow.EVERYTHING, generation);
            return true;
        } catch (TargetRefusedException refused) {
            LOG.info("The students' associations with sections are not mirrored: {}", refused.explanation());
            return false;
        }
    }

    private void readSectionsAndStudents(ChangeWindow window, long generation) {
        var sections = new Portions<RosterEntry<EdFiSection>>(portion -> rows.sections(portion, generation));
        reader.sections(year, window, sections::add);
        sections.flush();
        var students = new Portions<RosterEntry<String>>(portion -> rows.students(portion, generation));
        reader.students(window, students::add);
        students.flush();
    }

    private void readAssociations(ChangeWindow window, long generation) {
        var associations = new Portions<RosterEntry<StudentSectionAssociation>>(portion -> rows.associations(portion, generation));
        reader.associations(year, window, associations::add);
        associations.flush();
    }
}
