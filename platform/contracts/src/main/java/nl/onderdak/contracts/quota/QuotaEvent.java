// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.quota;

import nl.onderdak.contracts.DomainEvent;

/** Events that quota-service publishes. */
public sealed interface QuotaEvent extends DomainEvent
        permits MunicipalityRegistered, MunicipalityReorganised, MunicipalQuotaSet {}
