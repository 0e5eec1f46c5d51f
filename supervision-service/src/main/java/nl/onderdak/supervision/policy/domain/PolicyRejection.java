// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.policy.domain;

import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.Rejection;

/** Why a version of a policy is not recorded. */
public sealed interface PolicyRejection extends Rejection {

    /** It would hold from today or an earlier day, and change judgements that were made. */
    record PolicyNotInFuture(LocalDate effectiveOn, LocalDate today) implements PolicyRejection {

        @Override
        public List<Object> arguments() {
            return List.of(effectiveOn.toString(), today.toString());
        }
    }
}
