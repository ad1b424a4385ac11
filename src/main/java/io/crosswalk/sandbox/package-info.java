/**
 * A school district to try the hub with: simulated learning management systems and a simulated Ed-Fi API over real HTTP on one port of the
 * loopback interface. Shares no code with connectors or with the Ed-Fi client, so that a misreading cannot cancel itself out.
 *
 * <p>Under {@code /control} it is told what to do:
 * <ul>
 * <li>{@code POST /control/misbehave} makes requests go wrong ({@link io.crosswalk.sandbox.control.Misbehaviour}).</li>
 * <li>{@code POST /control/reset} ends all misbehaviour, gives back tokens and permissions, and starts counting anew; what
 *     was changed in the district stays.</li>
 * <li>{@code GET /control/requests} counts requests by method and path since then.</li>
 * <li>{@code POST /control/canvas/...} changes the district ({@link io.crosswalk.sandbox.district.Change}), the service
 *     account's permissions, and the throttling.</li>
 * </ul>
 */
@NullMarked
package io.crosswalk.sandbox;

import org.jspecify.annotations.NullMarked;
