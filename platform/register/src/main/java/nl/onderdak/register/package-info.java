// SPDX-License-Identifier: EUPL-1.2
/**
 * The view that a service keeps of the register of municipalities: where they lie, while they exist, and which succeeds
 * which. Source: events of quota-service, which owns the register.
 */
package nl.onderdak.register;
