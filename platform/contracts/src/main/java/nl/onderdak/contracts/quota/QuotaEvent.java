// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.quota;

import nl.onderdak.contracts.DomainEvent;

/** What quota-service tells. */
public sealed interface QuotaEvent extends DomainEvent
        permits MunicipalityRegistered, MunicipalityReorganised, MunicipalQuotaSet {}
