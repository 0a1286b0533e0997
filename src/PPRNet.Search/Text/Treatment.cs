namespace PPRNet.Search.Text;

/// <summary>What counts as the same word.</summary>
public enum Treatment
{
    /// <summary>Accents, ligatures, quotes, dashes and case folded; nothing else.</summary>
    Exact,

    /// <summary>Exact, and also British/American spelling and light stemming with protected words.</summary>
    Loose,
}
