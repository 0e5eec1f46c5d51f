// SPDX-License-Identifier: EUPL-1.2
/**
 * This service's view of the register of municipalities: where they lie, while they exist, and which succeeds which.
 * Kept from the events of quota-service.
 */
package nl.onderdak.placement.register;
