using System.Collections.Frozen;

namespace PPRNet.Search.Querying;

/// <summary>
/// Ordinary English words that lie near words of the field but mean something else. Typed, they were probably meant: they are
/// corrected only when the rest of the query speaks for it. Reviewed by hand; a word belongs here when its correction would mislead.
/// </summary>
internal static class RealWords
{
    private static readonly FrozenSet<string> Words =
        """
        dental rental dentist cental mantel metal medal petal pedal menthol mettle
        grain train rain chain plain drain gain main pain vain bran
        paint patent patents parent parents patience pavement
        horse hours house course curse nurse purse source coarse
        bread breast beast board bored bound found round sound wound mound
        cancer career carrier cater caterer dancer lancer
        lesson lessen listen lesion legion region religion
        surgery surgeon surgical sugar sure
        diet duet quiet quite suite
        marine martial martian material maternal maternity
        racist racism tourist tourism florist
        heart hearth earth hearing hearings bearing wearing tearing
        hair heir chair fair pair stair
        sight night light fight right might flight slight weight height eight freight
        cooking looking booking smoking soaking
        pension tension mansion mention session cession passion fashion
        county country count court
        equity equine feline canine
        dance chance glance finance
        sports support report resort
        vision mission fission fusion
        vaccine machine marine
        infant infants infantry
        breach beach reach teach peach coach roach poach
        loans loan loam lawn
        crisp crime prime grime
        rescue rescues resume
        mortgage mortality morality moral mural rural
        acting casting fasting testing resting nesting jesting
        cartoon carton
        dermal thermal formal normal
        aviation navigation irrigation
        statue status stature statute
        stress stresses dress press tress
        college collage cottage
        acupuncture agriculture architecture
        orbit rabbit rabbits habit
        piano pianist
        poetry pottery poverty property
        genetic kinetic frenetic
        asthma asthmatic
        migraine
        renal penal venal
        ovarian ovary
        tumor tutor
        liver river diver driver
        kidney kidneys
        vein veins
        bridge bride
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word is such a word.</summary>
    public static bool Contains(string word) => Words.Contains(word);
}
