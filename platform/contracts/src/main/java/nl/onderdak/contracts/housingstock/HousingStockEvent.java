// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.housingstock;

import nl.onderdak.contracts.DomainEvent;

/** Events that housing-stock-service publishes. */
public sealed interface HousingStockEvent extends DomainEvent
        permits VacancyEvent, TemporaryHomeEnding, PlacesExpected {}
