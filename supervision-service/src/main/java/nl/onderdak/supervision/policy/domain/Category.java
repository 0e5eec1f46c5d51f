// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.policy.domain;

import java.util.List;

/**
 * A category of a province (<i>categorie</i>). A municipality is in the first one of which a criterion holds, and
 * otherwise in the last one, which has none.
 *
 * @param code short name, unique within a policy
 * @param colour on maps
 * @param name in Dutch
 * @param regime what the province does for municipalities in it, in Dutch, or null
 * @param criteria one of them must hold
 */
public record Category(String code, Colour colour, String name, String regime, List<Criterion> criteria) {

    public Category {
        criteria = List.copyOf(criteria);
    }
}
