package io.crosswalk.sandbox.edfi;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Which Ed-Fi API is simulated.
 *
 * @throws IllegalArgumentException the version does not come with the data standard or does not know the route
 */
public record EdFiProduct(EdFiVersion version, DataStandard standard, LmsxForm lmsx, EdFiRoute route) {

    public EdFiProduct {
        if (!version.dataStandards().contains(standard)) {
            throw new IllegalArgumentException("The Ed-Fi API '" + version.label() + "' does not come with Data Standard "
                    + standard.label() + ". Choose one of "
                    + version.dataStandards().stream().map(DataStandard::label).collect(Collectors.joining(", ")) + ".");
        }
        if (!knows(version, route)) {
            throw new IllegalArgumentException("The Ed-Fi API '" + version.label() + "' knows no route '" + route
                    + "'. Versions 5 and 6 know year, or instance and year; later ones a tenant and context keys.");
        }
    }

    /** With its usual data standard and extension, and one database for all. */
    public static EdFiProduct of(EdFiVersion version) {
        return new EdFiProduct(version, version.dataStandards().get(0), LmsxForm.usual(version), EdFiRoute.shared());
    }

    public EdFiProduct withStandard(DataStandard other) {
        return new EdFiProduct(version, other, lmsx, route);
    }

    public EdFiProduct withLmsx(LmsxForm other) {
        return new EdFiProduct(version, standard, other, route);
    }

    public EdFiProduct withRoute(EdFiRoute other) {
        return new EdFiProduct(version, standard, lmsx, other);
    }

    /** What rows are kept for: the same for all routes. */
    public String name() {
        String core = "Ed-Fi API " + version.label() + " with Data Standard " + standard.label();
        return lmsx == LmsxForm.usual(version) ? core : core + " and LMSX '" + lmsx.label() + "'";
    }

    private static boolean knows(EdFiVersion version, EdFiRoute route) {
        List<String> names = route.names();
        return switch (version) {
            case ODS_5_3, ODS_6_2 -> names.isEmpty() || names.equals(List.of(EdFiRoute.YEAR))
                    || names.equals(List.of(EdFiRoute.INSTANCE, EdFiRoute.YEAR));
            case ODS_7_3, DMS_8 -> names.lastIndexOf(EdFiRoute.TENANT) <= 0;
        };
    }
}
