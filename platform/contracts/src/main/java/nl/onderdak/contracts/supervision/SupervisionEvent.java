// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.supervision;

import nl.onderdak.contracts.DomainEvent;

/** Events that supervision-service publishes. */
public sealed interface SupervisionEvent extends DomainEvent
        permits OpeningBalanceSet,
                InterventionChanged,
                ActionPlanChanged,
                SignalChanged,
                ExchangeSuggested,
                AssessmentApproved {}
