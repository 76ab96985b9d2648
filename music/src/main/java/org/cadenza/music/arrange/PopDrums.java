package org.cadenza.music.arrange;

/** What the drummer of a pop band can play: a straight backbeat, a ballad in half time, four on the floor. */
final class PopDrums {

    static final String GROOVE = """
            sparse 4/4
              hat   o...o...o...o...
              rim   ....x.......x...
              kick  x...............
            verse 4/4
              hat   x.o.x.o.x.o.x.o.
              snare ....X.......X...
              kick  X.....x.X.......
            verse 4/4
              hat   x.o.x.o.x.o.x...
              open  ..............x.
              snare ....X.......X..g
              kick  X.....x.X.x.....
            full 4/4
              hat   x.x.x.x.x.x.x.x.
              snare ....X..g.g..X...
              kick  X..x..x.X.x.....
              tambourine o.x.o.x.o.x.o.x.
            full 4/4
              hat   x.x.x.x.x.x.x...
              open  ..............X.
              snare ....X..g....X..x
              kick  X..x..x.X.xx....
              tambourine o.x.o.x.o.x.o.x.
            sparse 3/4
              hat   o...o...o...
              kick  x...........
            verse 3/4
              hat   x.o.x.o.x.o.
              snare ........X...
              kick  X.....x.....
            full 3/4
              hat   x.x.x.x.x.x.
              snare ....X...X...
              kick  X.........x.
            sparse 6/8
              hat   o.oo.o
              rim   ...x..
              kick  x.....
            verse 6/8
              hat   xooxoo
              snare ...X..
              kick  X....x
            full 6/8
              hat   xxxxxx
              snare ...X.g
              kick  X.x..x
            """;

    static final String HALF_TIME = """
            sparse 4/4
              hat   o...o...o...o...
              rim   ........x.......
              kick  x...............
            verse 4/4
              hat   xgogxgogxgogxgog
              rim   ........X.......
              kick  X.....o...x.....
            verse 4/4
              hat   xgogxgogxgogxgo.
              open  ..............o.
              rim   ........X.......
              kick  X.....o...x..o..
            full 4/4
              ride  x.o.x.o.x.o.x.o.
              snare ........X.....g.
              kick  X.....x...x..x..
            verse 3/4
              hat   xgogxgogxgog
              rim   ........x...
              kick  X.........o.
            verse 6/8
              hat   xooxoo
              rim   ...X..
              kick  X....o
            """;

    static final String DANCE = """
            sparse 4/4
              kick  x...x...x...x...
              hat   ..o...o...o...o.
            verse 4/4
              kick  X...X...X...X...
              hat   o.x.o.x.o.x.o.x.
              clap  ....x.......x...
            full 4/4
              kick  X...X...X...X...
              open  ..x...x...x...x.
              hat   x..ox..ox..ox..o
              clap  ....X.......X...
              snare ....o.......o..g
            full 4/4
              kick  X...X...X...X...
              open  ..x...x...x...x.
              clap  ....X.......X.xx
              tambourine x.x.x.x.x.x.x.x.
            verse 3/4
              kick  X...x...x...
              hat   ..x...x...x.
              clap  ........x...
            verse 6/8
              kick  X..X..
              hat   .xx.xx
              clap  ...x..
            """;

    static final String FILLS = """
            verse 4/4
              snare     ............oxxX | ........x.xxX.X.
              high-tom  ................ | ..........x.....
            full 4/4
              snare     ........xxXx.... | ......xxX.......
              high-tom  ............xx.. | ..........xx....
              low-tom   ..............XX | ............xxX.
              kick      X...x...x...x... | X...x...x...x...
            """;

    private PopDrums() {}
}
