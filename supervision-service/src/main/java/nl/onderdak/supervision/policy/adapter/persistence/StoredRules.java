// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.policy.adapter.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import nl.onderdak.messaging.event.EventJson;
import nl.onderdak.supervision.policy.domain.Category;
import nl.onderdak.supervision.policy.domain.DecisionScope;
import nl.onderdak.supervision.policy.domain.Policy;
import nl.onderdak.supervision.policy.domain.StepRule;
import nl.onderdak.supervision.policy.domain.Terms;
import nl.onderdak.supervision.standing.domain.Attribution;

/** The rules of a policy as they are stored, in JSON. Stored versions stay, so that properties are only ever added. */
record StoredRules(
        List<Category> categories,
        List<StepRule> stepRules,
        Attribution attribution,
        DecisionScope decisionScope,
        boolean freezes,
        Terms terms) {

    static StoredRules of(Policy policy) {
        return new StoredRules(
                policy.categories(),
                policy.stepRules(),
                policy.attribution(),
                policy.decisionScope(),
                policy.freezes(),
                policy.terms());
    }

    static StoredRules read(String json) {
        try {
            return EventJson.mapper().readValue(json, StoredRules.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the rules of a policy", broken);
        }
    }

    String json() {
        try {
            return EventJson.mapper().writeValueAsString(this);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the rules of a policy", broken);
        }
    }
}
