// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.adapter.rest;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import nl.onderdak.housingstock.sharing.domain.HouseRule;
import nl.onderdak.web.problem.Fault;

/** Reads the house rules of a request. */
final class HouseRules {

    private HouseRules() {}

    /** What is wrong with them: a limit that the rule cannot have, or a rule that stands twice. */
    static List<Fault> faults(List<HouseRuleBody> bodies) {
        var faults = new ArrayList<Fault>();
        var seen = EnumSet.noneOf(HouseRule.Kind.class);
        var rules = of(bodies);
        for (int i = 0; i < rules.size(); i++) {
            if (!rules.get(i).isComplete()) {
                faults.add(Fault.at("/houseRules/" + i + "/limit", "house-rule-limit", null));
            }
            if (!seen.add(rules.get(i).rule())) {
                faults.add(Fault.at("/houseRules/" + i + "/rule", "house-rule-repeated", null));
            }
        }
        return faults;
    }

    static List<HouseRule> of(List<HouseRuleBody> bodies) {
        return bodies == null
                ? List.of()
                : bodies.stream().map(HouseRuleBody::toRule).toList();
    }
}
