/**
 * Purpose: conversion of files.
 *
 * <p>Takes: two paths and, if wanted, a CRS. Gives: a file of the same features.
 *
 * <p>Rules of this package: attributes and feature ids are kept; what cannot be kept is said.
 *
 * <p>Start at {@link org.ecozone.app.convert.ConvertFile}.
 */
package org.ecozone.app.convert;
