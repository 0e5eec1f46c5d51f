// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.house.adapterinusecase.feature.adapter.persistence;

/** Used by a use case. */
public class Shelf {}
