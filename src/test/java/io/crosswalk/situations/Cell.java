package io.crosswalk.situations;

import java.util.List;

/** How one vendor comes into a situation. */
sealed interface Cell {

    /**
     * @param steps a verb each, with what it is about; the verbs of a vendor are in {@code situation-actions.yaml}
     * @param expected the row's, save for what the vendor cannot show
     */
    record Possible(List<Step> steps, Expected expected) implements Cell {

        public Possible {
            steps = List.copyOf(steps);
        }
    }

    /** @param reason why this vendor knows no such situation */
    record NotPossible(String reason) implements Cell {}

    /** @param about empty where the verb says it all */
    record Step(String verb, String about) {}
}
