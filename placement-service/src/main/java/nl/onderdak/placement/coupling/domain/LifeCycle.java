// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.placement.coupling.domain.CouplingRejection.ActNotPossible;

/**
 * The acts that are possible in each state of a coupling. Each act has further rules of its own. After its coupling ended
 * a household can only be coupled again.
 */
public final class LifeCycle {

    private static final Set<State> STANDING =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(State.WITHDRAWN, State.REUNITED)));

    private static final Map<Act, Set<State>> POSSIBLE = new EnumMap<>(Map.ofEntries(
            Map.entry(Act.OFFER, EnumSet.of(State.COUPLED, State.REFUSED, State.LODGED, State.PARTLY_HOUSED)),
            Map.entry(Act.ACCEPT, EnumSet.of(State.OFFERED)),
            Map.entry(Act.REFUSE, EnumSet.of(State.OFFERED, State.ACCEPTED)),
            Map.entry(Act.JUDGE, EnumSet.of(State.REFUSED)),
            Map.entry(Act.HOUSE, STANDING),
            Map.entry(Act.CORRECT, STANDING),
            Map.entry(Act.RETURN, STANDING),
            Map.entry(Act.EXPECT, STANDING),
            Map.entry(Act.ARRIVE, STANDING),
            Map.entry(Act.AGE, STANDING),
            Map.entry(Act.RECOUPLE, EnumSet.of(State.COUPLED, State.REFUSED, State.LODGED)),
            Map.entry(
                    Act.WITHDRAW,
                    EnumSet.of(State.COUPLED, State.OFFERED, State.ACCEPTED, State.REFUSED, State.LODGED)),
            Map.entry(Act.SPLIT, STANDING),
            Map.entry(Act.REUNITE, STANDING)));

    private LifeCycle() {}

    /** The reason why the act is not possible for the coupling, if any. */
    public static Optional<Rejection> rejection(Act act, Coupling coupling) {
        return POSSIBLE.get(act).contains(coupling.state())
                ? Optional.empty()
                : Optional.of(new ActNotPossible(act, coupling.state()));
    }
}
