/// The word lists of each language's folder, as Scripts/embed-lists compiles them in: entries between spaces.
package enum AnalysisLists {}
