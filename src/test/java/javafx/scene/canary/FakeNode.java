package javafx.scene.canary;

/**
 * Stands in for a scene class, so that the JavaFX rules have something to refuse before JavaFX is
 * on the class path.
 */
public final class FakeNode {}
