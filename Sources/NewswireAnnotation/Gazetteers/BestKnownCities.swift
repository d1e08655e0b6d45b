extension Gazetteers {
  /// Of the names that cities of several countries bear, in which country the one lies that news means where it does not say.
  static let bestKnown: StaticString = """
    GB: aberdeen birmingham bristol cambridge dundee gloucester guildford hastings lincoln london manchester margate newcastle
    peterborough plymouth portsmouth taunton wakefield weymouth
    US: aurora burlington chino georgetown lakewood los_angeles miramar richmond salem san_antonio san_francisco san_jose
    san_marcos san_mateo san_pedro san_rafael santa_ana santa_clara santa_rosa washington waterloo
    CA: edmonton halifax hamilton vancouver
    AU: melbourne sydney
    ES: barcelona cadiz cordoba granada jaen leon madrid pamplona toledo valencia zaragoza
    MX: guadalajara merida ensenada
    IT: bari parma
    FR: brest orleans
    UA: donetsk
    RU: samara
    LK: colombo
    LY: tripoli
    JM: kingston
    SN: saint-louis
    CL: santiago concepcion
    PE: trujillo
    PR: san_juan
    SA: tabuk
    """
}
