package io.crosswalk.operations;

import java.util.List;

/**
 * What became of a crosswalk that was imported.
 *
 * @param lines that count now
 * @param problems one sentence for each line that does not
 */
public record CrosswalkImport(int lines, List<String> problems) {}
