/**
 * A simulated Ed-Fi API of one of several generations, for trying the hub and for tests; shares no code with the hub.
 *
 * <p>Mounted at a path such as {@code /edfi}, it offers below it: the discovery document, which tells the other addresses,
 * and, without any authorization, {@code control/}, by which situations are made and counted:
 * <ul>
 * <li>{@code PUT control/rows/{namespace}/{resource}[/{id}]} adds or replaces a row past the security; with an id, a
 *     changed key is a rename that takes the rows along that refer to it.
 *     {@code DELETE control/rows/{namespace}/{resource}/{id}[?force=true]} removes one, with {@code force} in spite of
 *     rows that refer to it.</li>
 * <li>{@code DELETE control/tokens} makes every token expire.</li>
 * <li>{@code GET} and {@code PUT control/client} show and change the client's {@code namespacePrefixes},
 *     {@code claims}, {@code relationships} and {@code profiles} ({@link io.crosswalk.sandbox.edfi.Profile}).</li>
 * <li>{@code GET} and {@code PUT control/host} show and change what the host can set
 *     ({@link io.crosswalk.sandbox.edfi.HostSettings}).</li>
 * <li>{@code POST control/faults} makes requests fail ({@link io.crosswalk.sandbox.edfi.Fault}); {@code GET} lists what
 *     is set, {@code DELETE} ends it.</li>
 * <li>{@code GET control/statistics} counts requests, tokens and violations of order; {@code DELETE} starts anew.</li>
 * </ul>
 */
@NullMarked
package io.crosswalk.sandbox.edfi;

import org.jspecify.annotations.NullMarked;
