/**
 * Purpose: the identity card of a layer 图层身份卡: who issued it, for when and where it speaks, what
 * was read of it and what could not be.
 *
 * <p>Takes: layers of the workspace as read. Gives: lines of text.
 *
 * <p>Rules of this package: what nobody stated is "not stated", never a blank and never invented.
 *
 * <p>Start at {@code IdentityCard}.
 */
package org.ecozone.gui.layers.identity;
