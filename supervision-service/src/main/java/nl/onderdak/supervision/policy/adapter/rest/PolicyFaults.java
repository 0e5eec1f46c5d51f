// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.policy.adapter.rest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;

/** Finds every contradiction in the rules of a policy before it is recorded. */
final class PolicyFaults {

    private final List<Fault> faults = new ArrayList<>();

    private PolicyFaults() {}

    /** @throws BadInput with all of them */
    static void refuse(PolicyRequest body) {
        var found = new PolicyFaults();
        found.codes("/categories", body.categories(), CategoryBody::code);
        found.codes("/stepRules", body.stepRules(), StepRuleBody::code);
        found.categories(body.categories());
        for (int i = 0; i < body.stepRules().size(); i++) {
            found.criteria("/stepRules/" + i, body.stepRules().get(i).criteria());
        }
        if (!found.faults.isEmpty()) {
            throw new BadInput(found.faults);
        }
    }

    private <T> void codes(String pointer, List<T> elements, Function<T, String> code) {
        var seen = new HashSet<String>();
        for (int i = 0; i < elements.size(); i++) {
            if (!seen.add(code.apply(elements.get(i)))) {
                faults.add(Fault.at(pointer + "/" + i + "/code", "duplicate-code", null));
            }
        }
    }

    private void categories(List<CategoryBody> categories) {
        for (int i = 0; i < categories.size(); i++) {
            var pointer = "/categories/" + i;
            var isLast = i == categories.size() - 1;
            var criteria = categories.get(i).criteria();
            if (isLast != criteria.isEmpty()) {
                faults.add(Fault.at(
                        pointer + "/criteria",
                        isLast ? "last-category-with-criteria" : "category-without-criteria",
                        null));
            }
            criteria(pointer, criteria);
        }
    }

    private void criteria(String pointer, List<CriterionBody> criteria) {
        for (int i = 0; i < criteria.size(); i++) {
            if (criteria.get(i).criterion().isEmpty()) {
                faults.add(Fault.at(pointer + "/criteria/" + i, "criterion-empty", null));
            }
        }
    }
}
