package io.crosswalk.situations;

import java.util.Map;

/** @param cells by vendor */
record Situation(String name, Map<String, Cell> cells) {

    Situation {
        cells = Map.copyOf(cells);
    }
}
