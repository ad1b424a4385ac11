package io.crosswalk.edfi;

import java.util.Optional;

/** Keeps which dialect a target's coursework was written in: for life, and for when the target cannot be asked. */
interface DialectMemory {

    /** @param sectionIdentifier see {@link TargetCapabilities#lmsxSectionIdentifier} */
    record Remembered(DialectName dialect, boolean sectionIdentifier) {}

    Optional<Remembered> load(String targetId);

    /** Replaces what is there. */
    void save(String targetId, Remembered remembered);
}
